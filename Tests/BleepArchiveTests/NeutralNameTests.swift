import BleepArchive
import BleepAudio
import BleepPipeline
import BleepTestSupport
import Foundation
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
}
