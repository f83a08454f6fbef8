import BleepArchive
import BleepAudio
import BleepPipeline
import BleepTestSupport
import Foundation
import GRDB
import Testing

/// Names that tell nothing of a call.
struct NeutralNameTests {
    private static func desk() -> ArchiveDesk {
        let desk = ArchiveDesk()
        desk.addCall("Quibblethorpe/widow of the mayor")
        desk.addCall("Quibblethorpe/second")
        desk.addCall("third")
        return desk
    }

    @Test
    func `names are digits in one folder, and no result holds a name`() throws {
        let desk = Self.desk()
        #expect(try desk.run { $0.names = .hash }.done == 3)
        let tree = try desk.tree()
        #expect(tree.count == 9)
        for (name, bytes) in tree {
            #expect(name.wholeMatch(of: /[0-9a-f]{16}\.redacted\.(wav|sheet\.json|sheet\.csv)/) != nil, "\(name)")
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Quibblethorpe") && !text.contains("mayor"), "\(name)")
        }
    }

    @Test
    func `a second run does nothing, and a lost result gets its name again`() throws {
        let desk = Self.desk()
        _ = try desk.run { $0.names = .hash }
        let before = try desk.tree()
        #expect(try desk.run { $0.names = .hash }.unchanged == 3)
        desk.folder.remove("clean/\(before.keys.sorted()[0])")
        #expect(try desk.run { $0.names = .hash }.done == 1)
        #expect(try desk.tree() == before)
    }

    @Test
    func `shards give the same names, and another archive gives others`() throws {
        let desk = Self.desk()
        _ = try desk.run { $0.names = .hash }
        let whole = try desk.tree()
        for name in whole.keys { desk.folder.remove("clean/\(name)") }
        for number in 1...2 {
            _ = try desk.run {
                $0.names = .hash
                $0.shard = Shard("\(number)/2")!
            }
        }
        #expect(try desk.tree() == whole)
        _ = try desk.run {
            $0.names = .hash
            $0.output = desk.folder.file("other")
        }
        #expect(try Set(desk.tree("other").keys).isDisjoint(with: whole.keys))
    }

    @Test
    func `results that are renamed leave nothing behind`() throws {
        let desk = Self.desk()
        _ = try desk.run()
        #expect(try desk.run { $0.names = .hash }.done == 3)
        #expect(try desk.tree().count == 9)
        #expect(try desk.run().done == 3)
        #expect(try desk.tree().keys.contains("Quibblethorpe/second.redacted.wav"))
        #expect(try desk.tree().count == 9)
    }

    @Test
    func `timelines get neutral names, too`() throws {
        let desk = Self.desk()
        _ = try desk.run {
            $0.mode = .analyze
            $0.names = .hash
        }
        for name in try desk.tree().keys { #expect(name.wholeMatch(of: /[0-9a-f]{16}\.analysis\.json/) != nil) }
        #expect(try desk.tree().count == 3)
    }

    @Test
    func `names are given away as they are, whatever numbers their digits make`() throws {
        let desk = ArchiveDesk()
        // One of six has seven digits in a row: of so many not one in a million runs has none.
        for number in 0..<80 { desk.addCall("call \(number)") }
        _ = try desk.run { $0.names = .hash }
        var files: Set<String> = []
        _ = try Catalog(desk.folder.file("clean.catalog.db")).export(isPrivate: false) { files.insert($0.file ?? "") }
        #expect(try files == Set(desk.tree().keys.filter { $0.hasSuffix(".wav") }))
        #expect(files.contains { $0.contains(/[0-9]{7}/) })
    }

    /// Calls whose names become the same, as a run left them that was killed before it could say what it had done.
    private func killed() throws -> (desk: ArchiveDesk, before: Set<String>) {
        let desk = ArchiveDesk()
        for number in 3...4 { desk.addCall("call-1646555012\(number)") }
        #expect(try desk.run().done == 2)
        let database = try DatabaseQueue(path: desk.folder.file("clean.catalog.db"))
        try database.write { database in
            try database.execute(sql: "UPDATE call SET state = 'begun', key = NULL; DELETE FROM output")
        }
        return (desk, try Set(desk.tree().keys))
    }

    @Test
    func `work that is complete under a shared name is found by the digits of its call`() throws {
        let (desk, before) = try killed()
        let times = try desk.times()
        #expect(try desk.run().done == 2)
        #expect(try desk.times() == times)
        #expect(before.count == 6)
    }

    @Test
    func `what a killed run left under a shared name goes when the call was changed since`() throws {
        let (desk, before) = try killed()
        desk.write("start,end\n0.1,0.7\n", to: "calls/call-16465550123.cues.csv")
        #expect(try desk.run().done == 2)
        let after = try Set(desk.tree().keys)
        #expect(after.count == 6)
        #expect(after.intersection(before).count == 3)
    }
}
