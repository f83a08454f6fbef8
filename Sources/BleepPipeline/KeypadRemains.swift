import BleepAudio
import BleepCore
import BleepDetect
import BleepRedact

/// Looks for keypad digits in what is about to be published.
enum KeypadRemains {
    /// One finding a run of digits; never says which.
    static func findings(
        in redacted: borrowing AudioSource, progress: Progress.Report
    ) throws(AudioFileError) -> [VerificationFinding] {
        var configuration = DetectionConfiguration()
        configuration.keypadOnly = true
        let survey = try Survey.take(of: redacted, detection: configuration, acceptDamaged: false, progress: progress)
        return KeypadRuns.spans(of: survey.digits, sampleRate: redacted.format.sampleRate).map { run in
            VerificationFinding(.keypad, frames: run.frames, channel: run.heardOn, text: "keypad digits can be heard")
        }
    }
}
