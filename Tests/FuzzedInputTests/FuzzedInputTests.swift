import BleepTestSupport
import Foundation
import Testing

/// Promise 16: every input that the fuzzers start from, and every one that they found something with, is read as it was
/// when it was fuzzed.
@Suite struct FuzzedInputTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Inputs").path

    /// A reader takes milliseconds; a debug build takes longer.
    private static let longest = Duration.seconds(20)

    @Test(arguments: FuzzedReader.allCases)
    func `an input of a fuzzer is read or refused, and nothing is wrong with how`(reader: FuzzedReader) throws {
        let tally = PromiseTally(16, "kept inputs of the fuzzer \(reader.rawValue)")
        let folder = "\(Self.folder)/\(reader.rawValue)"
        for name in TemporaryFolder.names(in: folder) {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
            var violation: String?
            let time = ThreadTime.measure { violation = reader.violation(reading: bytes) }
            tally.add(
                violation == nil && time < Self.longest, "\(reader.rawValue)/\(name): \(violation ?? "took \(time)")")
        }
        #expect(tally.report())
    }

    /// Inputs of one reader reach another when a person names the wrong file.
    @Test(arguments: FuzzedReader.allCases)
    func `every reader gets along with the inputs of all others`(reader: FuzzedReader) throws {
        for other in FuzzedReader.allCases where other != reader {
            let folder = "\(Self.folder)/\(other.rawValue)"
            // A few of each are enough: the fuzzers mix formats themselves.
            for (index, name) in TemporaryFolder.names(in: folder).enumerated() where index % 8 == 0 {
                let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
                #expect(reader.violation(reading: bytes) == nil, "\(other.rawValue)/\(name)")
            }
        }
    }
}
