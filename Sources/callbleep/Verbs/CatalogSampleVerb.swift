import ArgumentParser
import BleepArchive
import BleepPipeline

/// `callbleep catalog sample`: a random sample to listen to, and what it says about the whole.
struct CatalogSampleVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Draw a random sample to listen to, or say what one that was heard means.",
        discussion: """
            The pieces lie one after the other in a recording; the form beside it (.csv) says what each is and where it \
            begins. Write ok or miss into the column verdict, then ask for the result.

            Examples:
              callbleep catalog sample --n 300 --seed 1 --catalog clean.catalog.db -o audition.wav
              callbleep catalog sample --result audition.csv

            Exit status of a result: 0 all was heard, 2 some pieces have no verdict.
            """)

    @Option(help: ArgumentHelp("The catalogue that batch wrote.", valueName: "file"))
    var catalog: String?

    @Option(name: [.customShort("n"), .customLong("n")], help: "How many pieces.")
    var count = 300

    @Option(help: "The same seed draws the same pieces.")
    var seed: UInt64 = 1

    @Option(help: "What is drawn: bleeps, stretches of ten seconds, or whole calls.")
    var of: SampleUnit = .spans

    @Option(
        name: [.short, .customLong("output")], help: ArgumentHelp("The recording to listen to.", valueName: "file.wav"))
    var output = "audition.wav"

    @Flag(help: "Replace a recording and form that are there.")
    var force = false

    @Option(help: ArgumentHelp("Say what a form means that was filled in.", valueName: "form.csv"))
    var result: String?

    func validate() throws {
        if result == nil, catalog == nil { throw ValidationError("--catalog is missing, or --result.") }
        if count < 1 { throw ValidationError("-n needs a number from 1 on.") }
        if !output.lowercased().hasSuffix(".wav") { throw ValidationError("-o needs a name that ends in .wav.") }
    }

    func run() throws {
        if let result { return try show(result) }
        guard let catalog else { return }
        let sample = try ExitCodes.reporting { () throws(PipelineError) in
            let sample = try Catalog(catalog).sample(of.unit, count: count, seed: seed)
            try AuditionWriter(sample).write(to: output, replacing: force)
            return sample
        }
        try Terminal.result(
            "\(output): \(sample.items.count) of \(sample.population) \(of.rawValue); "
                + "fill in \(AuditionWriter.form(of: output)) and ask for --result")
    }

    private func show(_ form: String) throws {
        let result = try ExitCodes.reporting { () throws(PipelineError) in try SampleResult(form: form) }
        try Terminal.result(SampleResultPrinter(result: result).text)
        if result.open > 0 { throw ExitCodes.objection }
    }
}
