import BleepTestSupport
import Foundation

/// Slurm with one node, this machine, on ports and in a folder of its own; gone with its last user.
final class SlurmCluster {
    private let folder = TemporaryFolder()
    private let environment: [String: String]

    /// Debian puts services where only root looks for programs.
    private static let places = ["/usr/sbin", "/usr/bin"]

    private static func place(_ program: String) -> String? {
        places.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static var isInstalled: Bool {
        getuid() == 0 && ["munged", "slurmctld", "slurmd", "sbatch"].allSatisfy { place($0) != nil }
    }

    /// - Parameter programs: a folder with programs that jobs may use.
    init(programs: String) throws {
        var environment = ProcessInfo.processInfo.environment
        environment["SLURM_CONF"] = folder.file("slurm.conf")
        environment["PATH"] = "\(programs):" + (environment["PATH"] ?? "/usr/bin:/bin")
        self.environment = environment
        for name in ["state", "spool"] { folder.makeFolder(name) }
        // Jobs of the test's own user reach it.
        chmod(folder.path, 0o755)
        folder.write(TestSignal.bytes(128), to: "munge.key")
        chmod(folder.file("munge.key"), 0o400)
        folder.write(Array(Self.configuration(in: folder.path).utf8), to: "slurm.conf")
        let files = ["socket", "key-file", "pid-file", "log-file", "seed-file"]
        try start("munged", ["--force"] + files.map { "--\($0)=" + folder.file("munge." + $0.prefix { $0 != "-" }) })
        try wait(for: "munge") { FileManager.default.fileExists(atPath: folder.file("munge.socket")) }
        try start("slurmctld", [])
        try start("slurmd", ["-N", Self.host])
        try wait(for: "the node") { try run("sinfo", ["-h", "-o", "%T"]).contains("idle") }
    }

    deinit {
        for name in ["slurmd", "slurmctld", "munge"] {
            let text = (try? String(contentsOfFile: folder.file("\(name).pid"), encoding: .utf8)) ?? ""
            guard let identifier = pid_t(text.filter(\.isNumber)) else { continue }
            kill(identifier, SIGTERM)
            // They write into the folder until they are gone.
            _ = Eventually.holds { kill(identifier, 0) != 0 }
        }
    }

    private static var host: String {
        var name = [CChar](repeating: 0, count: 256)
        gethostname(&name, name.count)
        let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return String(text.prefix { $0 != "." })
    }

    private static func configuration(in folder: String) -> String {
        // Two for each process, below those that Linux gives to connections (from 32,768).
        let port = 12_000 + 2 * (Int(getpid()) % 10_000)
        return """
            ClusterName=test
            SlurmctldHost=\(host)(127.0.0.1)
            SlurmUser=root
            SlurmdUser=root
            AuthType=auth/munge
            AuthInfo=socket=\(folder)/munge.socket
            CredType=cred/munge
            SlurmctldPort=\(port)
            SlurmdPort=\(port + 1)
            SlurmctldPidFile=\(folder)/slurmctld.pid
            SlurmdPidFile=\(folder)/slurmd.pid
            SlurmctldLogFile=\(folder)/slurmctld.log
            SlurmdLogFile=\(folder)/slurmd.log
            StateSaveLocation=\(folder)/state
            SlurmdSpoolDir=\(folder)/spool
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_CPU
            JobAcctGatherType=jobacct_gather/none
            SwitchType=switch/none
            MpiDefault=none
            ReturnToService=2
            KillWait=1
            SchedulerParameters=sched_interval=1,bf_interval=1
            NodeName=\(host) NodeAddr=127.0.0.1 CPUs=2 RealMemory=100
            PartitionName=main Nodes=\(host) Default=YES MaxTime=INFINITE State=UP

            """
    }

    /// Starts a service, which goes into the background by itself. It gets none of the test's open files: Foundation
    /// takes the end of a process for that of a file which it has from here.
    private func start(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments =
            [
                "-c",
                #"""
                for file in /proc/self/fd/*; do
                    number=${file##*/}
                    if [ "$number" -gt 2 ]; then eval "exec $number>&-"; fi
                done
                "$0" "$@"
                """#, Self.place(program) ?? program,
            ] + arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try StartedCommand.withEverySignal { try process.run() }
        process.waitUntilExit()
    }

    /// What a program prints, run to its end.
    @discardableResult
    func run(_ program: String, _ arguments: [String], in current: String? = nil) throws -> String {
        // A file and no pipe: what other tests start at this moment would have the end that is written to, too.
        let output = TemporaryFolder()
        output.write([], to: "out")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = environment
        if let current { process.currentDirectoryURL = URL(fileURLWithPath: current) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output.file("out")))
        process.standardError = FileHandle.nullDevice
        try StartedCommand.withEverySignal { try process.run() }
        process.waitUntilExit()
        return String(decoding: output.read("out"), as: UTF8.self)
    }

    struct Overdue: Error { let what: String }

    /// Looks again and again; patiently, as other tests run at the same time.
    func wait(for what: String, seconds: Int = 600, until isSo: () throws -> Bool) throws {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        while try !isSo() {
            guard clock.now < end else { throw Overdue(what: what) }
            usleep(100_000)
        }
    }
}
