import BleepTestSupport
import Foundation
import Testing

/// A library that lets one call on the files of a folder fail; built from `Tests/Faults/faults.c` once in a run.
final class FaultShim: Sendable {
    /// What may fail while something is written.
    static let everyCall = "write,sync,rename,link,truncate,open,close,mode"

    private static let shared: FaultShim? = FaultShim()

    private static let build = URL(fileURLWithPath: "\(TemporaryFolder.parent)/callbleep-faults-\(UUID().uuidString)")

    private let library = FaultShim.build.appendingPathComponent("faults.so").path

    /// Cancels the test where there is no compiler for C.
    static func built() throws -> FaultShim {
        guard let shared else { try Test.cancel("no C compiler, or no LD_PRELOAD: faults cannot be made") }
        return shared
    }

    private init?() {
        guard (try? FileManager.default.createDirectory(at: Self.build, withIntermediateDirectories: true)) != nil
        else { return nil }
        // Nothing else ends with the test run.
        atexit { try? FileManager.default.removeItem(at: FaultShim.build) }
        let source = "\(Product.package)/Tests/Faults/faults.c"
        let status = ["cc", "clang"].lazy.compactMap { [library] compiler in
            try? CommandLineTool.run(compiler, ["-shared", "-fPIC", "-o", library, source, "-ldl"])
        }.first { $0 == 0 }
        guard status == 0 else { return nil }
    }

    /// One fault, as the environment of the command.
    struct Fault: CustomStringConvertible {
        var calls = FaultShim.everyCall
        /// The first that counts is 1.
        var at: Int
        /// An error number; `nil` lets a write take only half of what it gets.
        var error: Int32?
        /// Whether all calls of the kind fail from there on.
        var stays = false

        var description: String {
            "\(calls) number \(at): \(error.map { String(cString: strerror($0)) } ?? "half a write")"
                + (stays ? ", from there on" : "")
        }
    }

    /// - Parameter trace: a file that appears where the fault happened.
    func environment(_ fault: Fault, in folder: String, trace: String) -> [String: String] {
        [
            "LD_PRELOAD": library, "FAULT_FOLDER": folder, "FAULT_CALLS": fault.calls, "FAULT_AT": "\(fault.at)",
            "FAULT_ERROR": fault.error.map(String.init) ?? "short", "FAULT_STAYS": fault.stays ? "1" : "0",
            "FAULT_TRACE": trace,
        ]
    }
}
