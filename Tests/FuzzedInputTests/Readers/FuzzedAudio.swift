import BleepCore
import Glibc

@testable import BleepAudio

/// Our own look at the structure of recordings, before and after any decoder: surveys and audits.
///
/// Decoders are left out here: `callbleep` reads the same inputs in a process of its own (`FuzzedRecordingTests`), so
/// that an abort in a codec is the error of one file.
enum FuzzedAudio {
    static func violation(_ bytes: [UInt8]) -> String? {
        guard !bytes.isEmpty, let file = recording(bytes) else { return nil }
        do throws(SystemError) {
            let survey = try FileSurvey.of(file)
            if let fault = violation(survey, size: bytes.count) { return fault }
            for format in formats {
                let audit = try ContainerAudit.of(file, format: format, audioEnd: survey.view.window.upperBound)
                for clause in audit.leftovers {
                    if let fault = FuzzedReader.violation(of: "f: \(clause)", name: "f") { return fault }
                }
            }
            return nil
        } catch {
            return "a file that is there cannot be read: \(error.number)"
        }
    }

    private static func violation(_ survey: FileSurvey, size: Int) -> String? {
        let window = survey.view.window
        if window.lowerBound < 0 || window.upperBound > size { return "a window beyond the file" }
        if survey.view.length < 0 { return "a negative length" }
        for patch in survey.view.patches where patch.offset < 0 { return "a patch in front of the file" }
        for number in [survey.promisedFrames, survey.audioBytes, survey.nominalBitsPerSecond, survey.blockFrames]
        where number ?? 0 < 0 { return "a negative number of frames, bytes or bits" }
        for sentence in survey.warnings + survey.damage.map(\.description) {
            if let fault = FuzzedReader.violation(of: "f: \(sentence)", name: "f") { return fault }
        }
        do throws(AudioFileError) { try survey.check(.standard, path: "f") } catch {
            return FuzzedReader.violation(of: error.description, name: "f")
        }
        return nil
    }

    /// One of each container that a file may be taken for.
    private static let formats = Container.allCases.compactMap { container in
        SampleRate(hertz: 8_000).map {
            AudioFormat(container: container, encoding: .pcmS16, sampleRate: $0, channels: 1)
        }
    }

    /// Where files lie in memory on Linux.
    private static let memory = "/dev/shm"

    /// A file without a name, in memory where that can be.
    static func recording(_ bytes: [UInt8]) -> RecordingFile? {
        let flags = O_RDWR | O_CLOEXEC | unnamedFileFlag
        var descriptor = open(memory, flags, 0o600)
        if descriptor < 0 { descriptor = open("/tmp", flags, 0o600) }
        guard descriptor >= 0 else { return nil }
        guard bytes.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == bytes.count else {
            close(descriptor)
            return nil
        }
        return try? RecordingFile(owning: descriptor)
    }
}
