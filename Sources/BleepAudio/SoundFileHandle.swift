import CSndfile
import Glibc
import Synchronization

/// An open `SNDFILE`. One that nobody closed is given up at the end of its life: nothing more is written.
@safe struct SoundFileHandle: ~Copyable {
    private let pointer: OpaquePointer
    /// What the library reads from or writes to; the library holds it by an unretained pointer, this value keeps it.
    private let file: VirtualFile
    /// What the library found (reading) or was told (writing).
    let information: SF_INFO
    private var isOpen = true

    enum Mode { case read, write }

    /// Why the library did not open a file.
    struct OpenError: Error {
        let number: Int32
        let message: String
    }

    /// - Parameter hidesSpool: whether the encoder opens a file of its own, which loses its name at once.
    init(
        _ file: VirtualFile, mode: Mode, information requested: SF_INFO = SF_INFO(), hidesSpool: Bool = false
    ) throws(OpenError) {
        var information = requested
        var functions = VirtualFile.functions
        let context = unsafe Unmanaged.passUnretained(file).toOpaque()
        let libraryMode = Int32(mode == .read ? SFM_READ : SFM_WRITE)
        var failure: OpenError?
        let opened = libraryLock.withLock { _ -> UInt in
            if let opened = unsafe sf_open_virtual(&functions, libraryMode, &information, context) {
                if hidesSpool { EncoderSpool.hide() }
                return UInt(bitPattern: opened)
            }
            failure = unsafe OpenError(number: sf_error(nil), message: Self.text(sf_strerror(nil)))
            return 0
        }
        guard let pointer = unsafe OpaquePointer(bitPattern: opened) else { throw failure! }
        unsafe self.pointer = unsafe pointer
        self.file = file
        self.information = information
    }

    deinit {
        if isOpen {
            file.isAbandoned = true
            unsafe _ = sf_close(pointer)
        }
        extendLifetime(file)
    }

    /// Closes the file.
    /// - Returns: the library's words when it reports an error, which it does not always when writing failed.
    consuming func close() -> String? {
        isOpen = false
        let code = unsafe sf_close(pointer)
        return code == 0 ? nil : unsafe Self.text(sf_error_number(code))
    }

    /// What went wrong in the last call; `nil` when nothing did.
    var error: String? {
        let number = unsafe sf_error(pointer)
        return number == 0 ? nil : unsafe Self.text(sf_error_number(number))
    }

    var systemFailure: SystemError? { file.failure }

    func readFloats(_ buffer: UnsafeMutablePointer<Float>, frames: Int) -> Int {
        unsafe Int(sf_readf_float(pointer, buffer, sf_count_t(frames)))
    }

    /// Goes to a frame counted from the first.
    /// - Returns: whether the library is there.
    func seek(toFrame frame: Int) -> Bool { unsafe sf_seek(pointer, sf_count_t(frame), Int32(SEEK_SET)) == frame }

    func readIntegers(_ buffer: UnsafeMutablePointer<Int32>, frames: Int) -> Int {
        unsafe Int(sf_readf_int(pointer, buffer, sf_count_t(frames)))
    }

    /// As ``readIntegers(_:frames:)``, in 16 bits.
    func readShorts(_ buffer: UnsafeMutablePointer<Int16>, frames: Int) -> Int {
        unsafe Int(sf_readf_short(pointer, buffer, sf_count_t(frames)))
    }

    func readBytes(_ buffer: UnsafeMutableRawPointer, count: Int) -> Int {
        unsafe Int(sf_read_raw(pointer, buffer, sf_count_t(count)))
    }

    func writeFloats(_ buffer: UnsafePointer<Float>, frames: Int) -> Int {
        unsafe Int(sf_writef_float(pointer, buffer, sf_count_t(frames)))
    }

    func writeIntegers(_ buffer: UnsafePointer<Int32>, frames: Int) -> Int {
        unsafe Int(sf_writef_int(pointer, buffer, sf_count_t(frames)))
    }

    func writeBytes(_ buffer: UnsafeRawPointer, count: Int) -> Int {
        unsafe Int(sf_write_raw(pointer, buffer, sf_count_t(count)))
    }

    /// A command without data: a switch.
    func command(_ command: Int, flag: Bool) { unsafe _ = sf_command(pointer, Int32(command), nil, flag ? 1 : 0) }

    func command(_ command: Int, double value: Double) {
        var value = value
        unsafe _ = sf_command(pointer, Int32(command), &value, Int32(MemoryLayout<Double>.size))
    }

    func command(_ command: Int, integer value: Int32) {
        var value = value
        unsafe _ = sf_command(pointer, Int32(command), &value, Int32(MemoryLayout<Int32>.size))
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        // Some of the library's sentences end in a full stop, some in a line feed.
        var text = unsafe pointer.map { unsafe String(cString: $0) } ?? "unknown error"
        while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
        if text.hasPrefix("Error : ") { text.removeFirst("Error : ".count) }
        return text
    }
}
