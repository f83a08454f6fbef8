import BleepTestSupport
import Foundation
import Testing

/// A library that lets one call on the files of a folder fail; built from `Tests/Faults/faults.c` once in a run.
final class FaultShim: Sendable {
    /// What may fail while something is written.
    static let everyCall = "write,sync,rename,link,truncate,open,close,mode"

    /// What happens instead of the call.
    enum Kind {
        case error(Int32)
        /// A write takes only half of what it gets.
        case half
        /// The process is killed.
        case kill
    }

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
        var kind: Kind
        /// Whether all calls of the kind fail from there on.
        var stays = false

        var description: String {
            "\(calls) number \(at): \(words ?? "\(kind)")\(stays ? ", from there on" : "")"
        }

        /// What the system says of it; `nil` where nothing fails.
        var words: String? {
            guard case .error(let number) = kind else { return nil }
            return String(cString: strerror(number))
        }

        fileprivate var environment: String {
            switch kind {
            case .error(let number): "\(number)"
            case .half: "short"
            case .kill: "kill"
            }
        }
    }

    /// - Parameter trace: a file that appears where the fault happened.
    func environment(_ fault: Fault, in folder: String, trace: String) -> [String: String] {
        [
            "LD_PRELOAD": library, "FAULT_FOLDER": folder, "FAULT_CALLS": fault.calls, "FAULT_AT": "\(fault.at)",
            "FAULT_ERROR": fault.environment, "FAULT_STAYS": fault.stays ? "1" : "0",
            "FAULT_TRACE": trace,
        ]
    }
}
