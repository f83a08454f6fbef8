/// A part of a recording as libsndfile is to see it.
final class VirtualInput: VirtualFile {
    private let file: RecordingFile
    private let view: FileView

    init(file: RecordingFile, view: FileView) {
        self.file = file
        self.view = view
    }

    override var length: Int { view.length }

    override func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let start = view.window.lowerBound + position
        let wanted = min(buffer.count, view.window.upperBound - start)
        guard wanted > 0 else { return unsafe readPadding(into: buffer) }
        let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
        do {
            let count = unsafe try file.read(part, at: start)
            for patch in view.patches { unsafe patch.apply(to: part, startingAt: start) }
            position += count
            return count
        } catch {
            failure = failure ?? error
            return 0
        }
    }

    /// Zeros, where the library was told that there is more than there is.
    private func readPadding(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, view.length - position)
        guard count > 0 else { return 0 }
        for index in 0..<count { unsafe buffer[index] = 0 }
        position += count
        return count
    }
}
