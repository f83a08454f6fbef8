/// Why a call was not done, in one line for a person, with what to do where that is known.
///
/// Never holds a word, a digit or a reason of a span.
public enum PipelineError: Error, Equatable, Sendable, CustomStringConvertible {
    /// It could not be done.
    case failed(String)
    /// It could be done but must not be: nothing was written.
    case refused(String)
    /// What was asked for makes no sense.
    case usage(String)

    public var description: String {
        switch self {
        case .failed(let line), .refused(let line), .usage(let line): line
        }
    }
}
