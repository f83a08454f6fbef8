import ArgumentParser
import BleepPipeline

/// `callbleep doctor`: what is installed, and what is missing for what.
struct DoctorVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say what is installed, and what each missing part would give.",
        discussion: """
            callbleep needs nothing besides itself and its libraries; some programs let it do more.

            Exit status: 0, whatever is missing.
            """)

    func run() throws { try Terminal.result(DoctorPrinter.text(Doctor.examine())) }
}
