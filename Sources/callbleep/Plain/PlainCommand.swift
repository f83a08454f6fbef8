import BleepPipeline

/// A command line that can be read without the argument parser.
///
/// The parser learns by reflection what each flag of a verb is, for which Swift's runtime searches the conformances of
/// the whole program: half of what a start costs, and it is paid for every recording. So the usual lines of the verbs
/// that are run for one recording after the other are read here first. Whatever is unknown, doubtful or wrong is left to
/// the parser: nothing is refused here, and help and messages are the parser's own. The tests hold what is read here
/// against what the parser makes of the same line.
enum PlainCommand {
    case version
    case analyze(AnalyzeWork)
    case redact(RedactionRequest)
    case verify(VerifyWork)

    /// - Parameter arguments: those of the process, its name left out.
    init?(_ arguments: ArraySlice<String>) {
        guard let verb = arguments.first else { return nil }
        let words = PlainWords(arguments.dropFirst())
        switch verb {
        case "--version":
            guard arguments.count == 1 else { return nil }
            self = .version
        case "analyze":
            guard let work = AnalyzeWork(words) else { return nil }
            self = .analyze(work)
        case "redact":
            guard let request = RedactionRequest(words) else { return nil }
            self = .redact(request)
        case "verify":
            guard let work = VerifyWork(words) else { return nil }
            self = .verify(work)
        default: return nil
        }
    }

    /// - Throws: the exit status.
    func run() throws {
        switch self {
        case .version: try Terminal.result(Tool.version)
        case .analyze(let work): try work.run()
        case .redact(let request): try request.run()
        case .verify(let work): try work.run()
        }
    }
}
