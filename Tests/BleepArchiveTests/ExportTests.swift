import BleepArchive
import BleepTestSupport
import Foundation
import Testing

/// What of a catalogue is given away.
struct ExportTests {
    private static let planted = ["2125550147", "+1 646 555 0143", "Quibblethorpe", "6465550143"]

    private func desk() -> ArchiveDesk {
        let desk = ArchiveDesk()
        desk.addCall("caller 2125550147/+1 646 555 0143 at noon")
        desk.addCall("plain", cues: "start,end,kind,reason\n0.2,0.5,name,Quibblethorpe\n")
        desk.addCall("6465550143 Quibblethorpe", cues: nil)
        desk.addCall("heard")
        desk.write(
            "---\ntitle: A title\ncaller_id: \"+1 646 555 0143\"\n---\n0:00.1 a remark\n", to: "calls/plain.notes.md")
        return desk
    }

    private func export(_ desk: ArchiveDesk, isPrivate: Bool) throws -> (
        text: String, calls: [ExportedCall], leftOut: Int
    ) {
        var calls: [ExportedCall] = []
        let leftOut = try Catalog(desk.folder.file("clean.catalog.db")).export(isPrivate: isPrivate) {
            calls.append($0)
        }
        return (calls.map { "\($0)" }.joined(separator: "\n"), calls, leftOut)
    }

    @Test
    func `for everybody there is no name of an original, no number and no call that was withheld`() throws {
        let desk = desk()
        #expect(try desk.run().done == 3)
        _ = try desk.run {
            $0.mode = .analyze
            $0.catalog = desk.folder.file("clean.catalog.db")
            $0.output = desk.folder.file("timelines")
        }
        let (text, calls, leftOut) = try export(desk, isPrivate: false)
        for planted in Self.planted { #expect(!text.contains(planted), "\(planted)") }
        #expect(!text.contains(desk.folder.path))
        #expect(calls.count == 3)
        #expect(leftOut == 5)
        #expect(
            Set(calls.compactMap(\.file)) == [
                "caller xxxxxxxxxx/+x xxx xxx xxxx at noon.redacted.wav", "plain.redacted.wav", "heard.redacted.wav",
            ])
        #expect(calls.contains { $0.title == "A title" && $0.notes.first?.text == "a remark" })
        #expect(calls.allSatisfy { !$0.segments.isEmpty && $0.redactions.count == 1 && $0.sha256?.count == 64 })
    }

    @Test
    func `the order of what is given away is that of the public names and tells nothing of the others`() throws {
        let desk = ArchiveDesk()
        for number in 0..<9 { desk.addCall("\(number)") }
        _ = try desk.run {
            $0.names = .hash
            $0.privateFolder = desk.folder.file("private")
        }
        let files = try export(desk, isPrivate: false).calls.compactMap(\.file)
        #expect(files.count == 9)
        #expect(files == files.sorted())
    }

    @Test
    func `for the owner all calls are there with their paths`() throws {
        let desk = desk()
        _ = try desk.run()
        let (_, calls, leftOut) = try export(desk, isPrivate: true)
        #expect(leftOut == 0)
        #expect(
            calls.compactMap(\.secrets?.path) == [
                "6465550143 Quibblethorpe.wav", "caller 2125550147/+1 646 555 0143 at noon.wav", "heard.wav",
                "plain.wav",
            ])
        #expect(calls.compactMap(\.secrets?.state) == ["review", "done", "done", "done"])
        #expect(calls.map { $0.secrets?.caller } == [nil, nil, nil, 1])
        #expect(calls.allSatisfy { $0.secrets?.shownCaller == nil })
    }
}
