import BleepCore
import Glibc

extension AudioWriter {
    /// Samples that wait in a private file without a name until ffmpeg encodes them.
    struct Foreign {
        let encoder: ForeignEncoder
        let spool: Spool
        /// The file that it goes into; it outlives the writer.
        private let target: Int32
        private let written: WrittenBytes

        init(
            into file: borrowing PendingFile, _ format: AudioFormat, bitsPerSecond: Int?
        ) throws(AudioFileError) {
            guard let encoder = ForeignEncoder(format, bitsPerSecond: bitsPerSecond) else {
                throw AudioFileError(
                    .cannotWrite, path: file.folder,
                    detail: "\(format.container.rawValue) with \(format.encoding.rawValue) cannot be written")
            }
            self.encoder = encoder
            target = file.descriptor
            written = file.written
            do {
                spool = Spool(try RecordingFile.unlinkedTemporaryFile())
            } catch {
                throw AudioFileError(
                    .cannotCreate, path: file.folder, detail: "no temporary file can be created",
                    libraryMessage: error.message)
            }
        }

        /// Encodes what was written, and takes note of the result as if it had been written here.
        func finish(frames: Int, path: String) throws(AudioFileError) {
            try encoder.encode(spool.descriptor, frames: frames, into: target, path: path)
            do throws(SystemError) {
                let copy = fcntl(target, F_DUPFD_CLOEXEC, 0)
                guard copy >= 0 else { throw SystemError.last }
                try written.noteWhole(try RecordingFile(owning: copy))
            } catch {
                throw AudioFileError(
                    .cannotRead, path: path, detail: "cannot be read back", libraryMessage: error.message)
            }
        }
    }
}
