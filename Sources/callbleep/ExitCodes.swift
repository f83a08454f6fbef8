import ArgumentParser
import BleepPipeline

/// What the exit status means. 64 (usage) is the argument parser's own.
enum ExitCodes {
    /// It could not be done; one line on stderr says why.
    static let failed = ExitCode(1)
    /// Verification objects, or there is nothing that may be published.
    static let objection = ExitCode(2)
    static let usage = ExitCode(64)

    static func code(for error: PipelineError) -> ExitCode {
        switch error {
        case .failed: failed
        case .refused: objection
        case .usage: usage
        }
    }

    /// Runs `body`, which shows no progress; an error becomes one line on stderr and its exit status.
    static func reporting<Result>(_ body: () throws(PipelineError) -> Result) throws -> Result {
        do throws(PipelineError) {
            return try body()
        } catch {
            Terminal.message("callbleep: \(error)")
            throw code(for: error)
        }
    }

    /// Runs `body`; an error becomes one line on stderr and its exit status.
    static func reporting<Result>(
        clearing line: some ClearableLine, _ body: () throws(PipelineError) -> Result
    ) throws -> Result {
        do throws(PipelineError) {
            let result = try body()
            line.clear()
            return result
        } catch {
            line.clear()
            Terminal.message("callbleep: \(error)")
            throw code(for: error)
        }
    }
}
