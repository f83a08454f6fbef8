import BleepTestSupport
import Foundation

/// A folder of short calls with cues beside them, and runs of `callbleep batch` over it.
final class BatchFolder {
    let desk = CallFolder(call: nil, cues: nil)

    init(calls: Int, unmarked: Int = 0) {
        desk.folder.makeFolder("calls")
        for number in 0..<calls + unmarked {
            let samples = TestSignal.voice(frames: 8_000 + 80 * number)
            desk.folder.write(WaveFile(samples).bytes, to: "calls/c\(number).wav")
            guard number < calls else { continue }
            desk.write("start,end,category\n0.2,0.\(3 + number % 5),sensitive\n", to: "calls/c\(number).cues.csv")
        }
    }

    static func arguments(_ output: String = "clean", _ more: [String] = []) -> [String] {
        ["batch", "calls", "-o", output] + more
    }

    /// Results by their names; what begins with a dot is ours.
    func results(_ output: String = "clean") -> [String: [UInt8]] {
        var results: [String: [UInt8]] = [:]
        for name in TemporaryFolder.names(in: desk.folder.file(output)) where !name.hasPrefix(".") {
            results[name] = desk.folder.read("\(output)/\(name)")
        }
        return results
    }

    /// What is left over where a run was ended.
    func leftovers(_ output: String = "clean") -> [String] {
        TemporaryFolder.names(in: desk.folder.file(output)).filter {
            $0.hasPrefix(".callbleep-") && $0.hasSuffix(".part")
        }
    }
}
