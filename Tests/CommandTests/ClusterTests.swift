import BleepTestSupport
import Foundation
import Testing

/// The scripts of `deploy/`, run for real.
@Suite(.serialized)
struct ClusterTests {
    private static let deploy = "\(Product.package)/deploy"

    /// 200 calls, ten of which nobody has marked, and a single run over them.
    private func archive() throws -> BatchFolder {
        let batch = BatchFolder(calls: 190, unmarked: 10)
        let whole = try batch.desk.run(BatchFolder.arguments("whole"))
        try #require(whole.status == 2, "\(whole.stderr)")
        batch.desk.folder.makeFolder("bin")
        try FileManager.default.createSymbolicLink(
            atPath: batch.desk.folder.file("bin/callbleep"), withDestinationPath: Product.path)
        return batch
    }

    private func expectSame(_ batch: BatchFolder) throws {
        #expect(batch.results("whole").count == 570)
        #expect(batch.results() == batch.results("whole"))
        let exports = try ["whole", "clean"].map { name in
            try batch.desk.run(["catalog", "export", "--private", "--catalog", "\(name).catalog.db"])
        }
        #expect(exports.map(\.status) == [0, 0])
        #expect(exports[0].stdout.split(separator: "\n").count == 202)
        #expect(exports[1].stdout == exports[0].stdout)
    }

    @Test(.enabled(if: SlurmCluster.isInstalled, "needs the packages slurm-wlm and munge, and root"))
    func `four tasks of Slurm, one of them killed and started again, make what a single run makes`() throws {
        let batch = try archive()
        let folder = batch.desk.folder.path
        let cluster = try SlurmCluster(programs: "\(folder)/bin")
        let jobs = try cluster.run("\(Self.deploy)/slurm-submit.sh", ["calls", "clean", "4"], in: folder)
        let array = String(jobs.prefix { $0.isNumber })
        try #require(!array.isEmpty, "\(jobs)")
        let journal = batch.desk.folder.file("clean.2-of-4.catalog.db")
        try cluster.wait(for: "the second task") { FileManager.default.fileExists(atPath: journal) }
        let log = { String(decoding: batch.desk.folder.read("callbleep-\(array)_2.log"), as: UTF8.self) }
        // Refused while the task is just ending.
        try cluster.wait(for: "the second task to be put back") {
            try cluster.run("scontrol", ["requeue", "\(array)_2"])
            return try cluster.run("squeue", ["-h", "-j", "\(array)_2", "-o", "%T"]).contains("PENDING")
        }
        // The node refuses a task that was granted in the second in which the one before was revoked.
        sleep(2)
        // Slurm would wait for two minutes.
        try cluster.wait(for: "the second task's second start") {
            try cluster.run("scontrol", ["update", "JobId=\(array)_2", "StartTime=now"])
            return log().contains("restart 1")
        }
        try cluster.wait(for: "the end", seconds: 1_200) { try cluster.run("squeue", ["-h"]).isEmpty }
        #expect(log().contains("restart 0"))
        try expectSame(batch)
    }

    @Test(.enabled(if: SlurmCluster.isInstalled, "needs the packages slurm-wlm and munge, and root"))
    func `pieces of calls in all formats, damaged ones among them: Slurm makes what a single run makes`() throws {
        let desk = CallFolder(call: nil, cues: nil)
        let pieces = try CallPieces(
            PromiseTally.cases(500, ordinary: 45), damaged: PromiseTally.cases(10, ordinary: 2), in: desk.folder,
            seed: 8)
        let folder = desk.folder.path
        desk.folder.makeFolder("bin")
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder)/bin/callbleep", withDestinationPath: Product.path)
        #expect(try desk.run(BatchFolder.arguments("whole")).status == 1)
        let cluster = try SlurmCluster(programs: "\(folder)/bin")
        try cluster.run("\(Self.deploy)/slurm-submit.sh", ["calls", "clean", "4"], in: folder)
        try cluster.wait(for: "the end", seconds: 1_200) { try cluster.run("squeue", ["-h"]).isEmpty }
        let trees = try ["whole", "clean"].map { name in
            try FolderState(of: "\(folder)/\(name)").entries.filter { !$0.key.hasPrefix(".") }.mapValues(\.bytes)
        }
        #expect(trees[0] == trees[1])
        #expect(trees[0].keys.count { $0.hasSuffix(".sheet.json") } == pieces.done.count)
        for arguments in [["export", "--private"], ["needs-review"], ["stats"]] {
            let runs = try ["whole", "clean"].map { name in
                try desk.run(["catalog"] + arguments + ["--catalog", "\(name).catalog.db"])
            }
            #expect(runs.map(\.status) == [0, 0])
            #expect(runs[0].stdout == runs[1].stdout)
        }
    }

    @Test(.enabled(if: Product.finds("parallel"), "needs GNU parallel"))
    func `GNU parallel makes what a single run makes`() throws {
        let batch = try archive()
        let folder = batch.desk.folder.path
        let status = try CommandLineTool.run(
            "bash",
            ["-c", "cd '\(folder)' && PATH=\"$PWD/bin:$PATH\" '\(Self.deploy)/parallel.sh' calls clean 4"])
        #expect(status == 0)
        try expectSame(batch)
        // Again: everything is there.
        let again = try CommandLineTool.run(
            "bash",
            ["-c", "cd '\(folder)' && PATH=\"$PWD/bin:$PATH\" '\(Self.deploy)/parallel.sh' calls clean 4"])
        #expect(again == 0)
        try expectSame(batch)
    }
}
