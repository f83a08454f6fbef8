import ArgumentParser
import BleepPipeline

/// Who makes a transcript of a call that has none: flags that `find`, `redact` and `batch` share.
struct TranscriberOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Have a program transcribe the call where there is no transcript: "
                + TranscriberCommand.presets.joined(separator: ", ") + ", or a command with {wav} in it.",
            valueName: "preset|command"))
    var transcribeWith: String?

    @Option(help: ArgumentHelp("The model that it is to use, a file or a name.", valueName: "model"))
    var transcribeModel: String?

    @Option(
        help: ArgumentHelp(
            "How long it may take for one channel. Default: twenty times its length.", valueName: "seconds"))
    var transcribeTimeout: Double?

    @Flag(help: "Keep the transcript beside the call (STEM.transcript.json). It holds every word, for you alone.")
    var keepTranscript = false

    func validate() throws {
        if transcribeWith == nil, transcribeModel != nil || transcribeTimeout != nil || keepTranscript {
            throw ValidationError("--transcribe-with is missing: who is to transcribe?")
        }
        if let transcribeTimeout, transcribeTimeout <= 0 {
            throw ValidationError("--transcribe-timeout needs a number of seconds above 0.")
        }
        if let problem = problem { throw ValidationError(problem) }
    }

    /// What is wrong with the command, as a sentence.
    private var problem: String? {
        do throws(PipelineError) {
            _ = try transcribeWith.map { (text) throws(PipelineError) in
                try TranscriberCommand(text, model: transcribeModel)
            }
            return nil
        } catch {
            return "\(error)"
        }
    }

    /// `nil` where nobody is to transcribe.
    var request: TranscriptionRequest? {
        guard let transcribeWith, let command = try? TranscriberCommand(transcribeWith, model: transcribeModel) else {
            return nil
        }
        var request = TranscriptionRequest(command)
        request.timeLimit = transcribeTimeout
        request.keepsTranscript = keepTranscript
        return request
    }
}
