import ArgumentParser
import BleepArchive
import BleepCore
import BleepPipeline

/// `callbleep batch`: a folder or a list of calls.
struct BatchVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Redact or analyse a folder of calls, and go on where the last run ended.",
        discussion: """
            Each call is redacted by the cues and transcripts beside it, as `redact` does, into the same tree below the \
            folder of results; names that hold numbers, or what --hide names, are masked. A call that nobody has marked is withheld and listed. \
            What is done is not done again; what was changed since is. A run that was killed is started again the same way.

            A manifest is a list instead of a folder: JSON Lines, {"path":"a.wav","cues":"a.csv","transcript":"a.json"}, \
            or CSV with the columns path, cues and transcript.

            Examples:
              callbleep batch calls/ -o clean/ --policy callcentre --private-dir private/
              callbleep batch calls/ -o timelines/ --only analyze --jobs 4
              callbleep batch list.jsonl -o clean/ --shard 3/8

            Exit status: 0 all calls are done, 1 some failed, 2 none failed but some need a person.
            """)

    @Argument(help: ArgumentHelp("A folder, a manifest, or - for a manifest on standard input.", valueName: "calls"))
    var source: String

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("The folder of the results; it is made where it does not exist.", valueName: "folder"))
    var output: String

    @OptionGroup var search: SearchOptions
    @OptionGroup var transcriber: TranscriberOptions

    @Flag(help: "Calls without cues and transcripts need nothing hidden but keypad digits.")
    var keypadOnly = false

    @Option(help: ArgumentHelp("Do nothing else than this; timelines are private.", valueName: "analyze"))
    var only: OnlyChoice?

    @Option(help: ArgumentHelp("Tone plans to expect, by country.", valueName: "gb,us"))
    var country: WordList?

    @Flag(help: "Write nothing; say what would be done with each call.")
    var dryRun = false

    @Option(help: ArgumentHelp("Write private sheets into this folder, for you alone.", valueName: "folder"))
    var privateDir: String?

    @Option(
        help: ArgumentHelp(
            "The journal. Default: beside the folder of results, with .catalog.db behind its name.", valueName: "file"))
    var catalog: String?

    @Option(help: ArgumentHelp("Worker processes. Default: one a processor.", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Do one of several parts, told apart by the calls' paths; auto takes the number of a job array.",
            valueName: "i/n|auto|auto/n"))
    var shard: ShardChoice?

    @Option(help: ArgumentHelp("Seconds that one call may take.", valueName: "seconds"))
    var timeLimit = BatchRequest.usualTimeLimit

    @Option(help: ArgumentHelp("Memory that one call may need, in MB; 0 for as much as there is.", valueName: "mb"))
    var memoryLimit = BatchRequest.usualMemoryLimit

    @Option(
        help: ArgumentHelp(
            "Names of the results: masked (as the calls are, without numbers and what is listed) or hash (neutral; the catalogue knows).",
            valueName: "masked|hash"))
    var rename = RenameChoice.masked

    @Option(
        help: ArgumentHelp(
            "What is told on standard error while it runs: text, or one line of JSON a call.", valueName: "text|json"))
    var log = LogForm.text

    @Option(
        help: ArgumentHelp("Seconds between two lines of progress where no terminal shows it.", valueName: "seconds"))
    var logInterval = 30

    @Flag(help: "Go on with damaged recordings; their sheets say so.")
    var acceptDamaged = false

    @Flag(help: "Go on although notes say what is to be hidden.")
    var acceptNotes = false

    @Flag(help: "Replace results that were not made with this catalogue.")
    var force = false

    func validate() throws {
        try CountryCheck.validate(country)
        if output.isEmpty { throw ValidationError("-o needs the name of a folder.") }
        if let jobs, !(1...1_024).contains(jobs) { throw ValidationError("--jobs needs a number from 1 to 1024.") }
        do {
            _ = try shard?.shard()
        } catch {
            throw ValidationError("\(error)")
        }
        if timeLimit < 1 { throw ValidationError("--time-limit needs a number of seconds.") }
        if memoryLimit != 0, memoryLimit < BatchRequest.leastMemoryLimit {
            throw ValidationError(
                "--memory-limit needs at least \(BatchRequest.leastMemoryLimit) MB, or 0 for no limit.")
        }
        if logInterval < 1 { throw ValidationError("--log-interval needs a number of seconds.") }
        if transcriber.keepTranscript {
            throw ValidationError("--keep-transcript is for single calls; --private-dir keeps transcripts.")
        }
        if only != nil, transcriber.transcribeWith != nil {
            throw ValidationError("--only analyze needs no transcript; leave out --transcribe-with.")
        }
        if only != nil, privateDir != nil || keypadOnly {
            throw ValidationError("--only analyze redacts nothing; leave out --private-dir and --keypad-only.")
        }
    }

    private var transcription: TranscriptionRequest? {
        var transcription = transcriber.request
        transcription?.cacheFolder = privateDir.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + "transcripts" }
        return transcription
    }

    private var request: BatchRequest {
        var request = BatchRequest(source: source, output: output)
        request.mode = only?.mode ?? .redact
        request.redaction.search = search.request
        request.redaction.keypadOnly = keypadOnly
        request.redaction.acceptsDamage = acceptDamaged
        request.redaction.acceptsNotes = acceptNotes
        request.redaction.countries = country?.words ?? []
        request.redaction.transcription = transcription
        request.privateFolder = privateDir
        request.catalog = catalog
        request.shard = (try? shard?.shard()) ?? .whole
        request.crew = .processes(
            jobs ?? ProcessSetup.processors, executable: ProcessSetup.ownExecutable,
            arguments: [WorkerVerb.configuration.commandName!]
                + (memoryLimit == 0 ? [] : ["--memory", "\(memoryLimit)"]))
        request.names = rename.names
        request.timeLimit = timeLimit
        request.memoryLimit = memoryLimit
        request.replacesForeign = force
        return request
    }

    func run() throws {
        if dryRun { return try rehearse() }
        let line = BatchLine(log, every: logInterval)
        let report = try ExitCodes.reporting(clearing: line) { () throws(PipelineError) in
            try Batch(progress: line.show).run(request)
        }
        line.end(report)
        if report.count == 0 { Terminal.message(nothingFound) }
        try Terminal.result(BatchPrinter(output: output).text(report))
        if !report.failures.isEmpty { throw ExitCodes.failed }
        if !report.needsReview.isEmpty { throw ExitCodes.objection }
    }

    private var nothingFound: String {
        shard == nil
            ? "\(source): there is no recording in it; expected files such as call.wav, call.flac or call.mp3"
            : "\(source): no call of it falls to this part"
    }

    private func rehearse() throws {
        let printer = BatchPrinter(output: output)
        do {
            var isEmpty = true
            let failures = try Batch.rehearse(request) { call in
                isEmpty = false
                try Terminal.result(printer.line(call))
            }
            if isEmpty, failures.isEmpty { Terminal.message(nothingFound) }
            for failure in failures { try Terminal.result(printer.line(failure)) }
            if !failures.isEmpty { throw ExitCodes.failed }
        } catch let error as PipelineError {
            Terminal.message("callbleep: \(error)")
            throw ExitCodes.code(for: error)
        }
    }
}
