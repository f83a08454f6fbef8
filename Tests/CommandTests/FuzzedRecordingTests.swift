import BleepTestSupport
import Foundation
import Testing

/// Promise 16: what the fuzzer of audio headers keeps is decoded, too, by the program itself under tight limits.
struct FuzzedRecordingTests {
    private static let inputs = "\(Product.package)/Tests/FuzzedInputTests/Inputs/audio"
    private static let limits = ["bash", "-c", "ulimit -t 20 -d 524288 -c 0; exec \"$@\"", "bash"]

    @Test(arguments: [[], ["--accept-damaged"]])
    func `a kept recording ends in a result or a line, within 20 s and 512 MiB`(flags: [String]) throws {
        let tally = PromiseTally(16, "kept recordings of the fuzzer, decoded in processes of their own")
        let desk = CallFolder(call: nil, cues: nil)
        for name in TemporaryFolder.names(in: Self.inputs) {
            let run = try desk.run(
                ["analyze", "--format", "json"] + flags + ["\(Self.inputs)/\(name)"], through: Self.limits)
            let isFine = run.status == 0 || run.status == 1 && run.complaints.count == 1
            tally.add(isFine, "\(name): \(run.status) \(run.stderr.suffix(300))")
        }
        #expect(tally.report())
    }
}
