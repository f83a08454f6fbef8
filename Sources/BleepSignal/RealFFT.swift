import CFFTW3f
import CVectors
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The power spectrum of windowed frames of one length.
///
/// Scaled so that the bins over which a line is spread add up to its mean square: a sine of amplitude 1 gives 0.5, and
/// all bins together give the mean square of the frame as the window weighs it.
///
/// Frames of 256 and 512 samples, which are those of 8 kHz, go through transforms of our own: 0.07 and 0.14 µs with
/// AVX-512, measured on x86-64 in November 2026. Others go through FFTW, even and odd samples as real and imaginary
/// parts of a complex transform of half the length, which it has in wider vectors than its real ones; the bins `k` and
/// `half − k` of that hold those of the frame. In this way frames of 256 and 512 samples take 0.13 and 0.22 µs, 0.26 and
/// 0.40 by FFTW's real transform.
@safe public struct RealFFT: ~Copyable {
    /// Samples in a frame.
    public let size: Int
    /// Bins of a spectrum: `size / 2 + 1`.
    public let binCount: Int
    /// The spectrum of the latest frame: ``binCount`` values, mean square a bin.
    public private(set) var power: [Float]

    /// Weights, scaled so that squares need no scale, and behind them what the transform turns by.
    private let tables: UnsafeMutablePointer<Float>
    private let isOwn: Bool
    /// FFTW's side of it, from the first frame on.
    private var library: Library?

    /// FFTW's planner keeps process-wide tables (FFTW manual, "Thread safety"). Whether they know our wisdom already.
    private static let planner = Mutex(false)
    /// Bytes: a line of the cache.
    private static let alignment = 64
    private static let columns = 16

    /// - Parameter window: one weight a sample; its length is the length of the transform, even and at least 2.
    public init(window: [Float]) {
        precondition(window.count >= 2 && window.count.isMultiple(of: 2), "a transform has an even length")
        let size = window.count
        self.size = size
        binCount = size / 2 + 1
        power = [Float](repeating: 0, count: size / 2 + 1)
        isOwn = size == 256 || size == 512
        var energy: Float = 0
        for weight in window { energy += weight * weight }
        // A square stands for two bins. Where bins are taken apart, sums of two stand where their means are meant.
        let scale = (isOwn ? 1 : 0.5) * (2 / (Float(size) * energy)).squareRoot()
        let turns = isOwn ? Self.turns(size) : Self.parts(size)
        let count = size + turns.count
        let bytes = UnsafeMutableRawPointer.allocate(
            byteCount: count * MemoryLayout<Float>.stride, alignment: Self.alignment)
        unsafe tables = bytes.initializeMemory(as: Float.self, repeating: 0, count: count)
        for index in 0..<size { unsafe tables[index] = window[index] * scale }
        for index in 0..<turns.count { unsafe tables[size + index] = turns[index] }
    }

    /// The tables of ``vectors_spectrum_256`` and ``vectors_spectrum_512`` behind the window.
    private static func turns(_ size: Int) -> [Float] {
        var result: [Float] = []
        func append(_ angles: [Double]) {
            for angle in angles { result.append(Float(cos(angle))) }
            for angle in angles { result.append(Float(sin(angle))) }
        }
        let turn = 2 * Double.pi
        for half in 0..<2 {
            for row in 1...size / columns / 2 {
                append((0..<8).map { turn * Double((8 * half + $0) * row) / Double(size) })
            }
        }
        for column in 1..<8 { append((0..<8).map { turn * Double(column * $0) / Double(columns) }) }
        return result
    }

    /// The tables of ``vectors_untangle``.
    private static func parts(_ size: Int) -> [Float] {
        let angles = (0...size / 4).map { 2 * Double.pi * Double($0) / Double(size) }
        return angles.map { Float(cos($0)) } + angles.map { Float(sin($0)) }
    }

    deinit {
        unsafe UnsafeMutableRawPointer(tables).deallocate()
        unsafe library?.free()
    }

    /// Measures ``power`` of one frame.
    /// - Parameters:
    ///   - samples: holds the frame.
    ///   - start: where the frame begins in `samples`.
    public mutating func transform(_ samples: Span<Float>, from start: Int) {
        precondition(start >= 0 && start + size <= samples.count)
        let (size, tables) = unsafe (size, tables)
        if isOwn {
            unsafe samples.withUnsafeBufferPointer { samples in
                unsafe power.withUnsafeMutableBufferPointer { power in
                    if size == 256 {
                        unsafe vectors_spectrum_256(samples.baseAddress! + start, tables, power.baseAddress!)
                    } else {
                        unsafe vectors_spectrum_512(samples.baseAddress! + start, tables, power.baseAddress!)
                    }
                }
            }
            return
        }
        let library = unsafe library ?? Library(size: size)
        unsafe self.library = unsafe library
        unsafe samples.withUnsafeBufferPointer { samples in
            unsafe vectors_multiply(samples.baseAddress! + start, tables, library.input, size)
        }
        unsafe fftwf_execute(library.plan)
        // With `a` and `b` the bins `k` and `half − k` of the complex transform, the even samples have
        // `e = (a + b*) / 2` and the odd ones `−i (a − b*) / 2`, turned by `k / size` against them: `t`. Then `|e + t|`
        // and `|e − t|` are the bins `k` and `half − k` of the frame.
        let parts = unsafe UnsafeRawPointer(library.output)
        unsafe power.withUnsafeMutableBufferPointer { power in
            unsafe vectors_untangle(
                parts.assumingMemoryBound(to: Float.self), tables + size, tables + size + size / 4 + 1,
                power.baseAddress!, size / 2)
        }
    }

    /// Measures ``power`` of the frame around sample number `center` of a stream.
    public mutating func transform(_ history: borrowing SampleHistory, centeredOn center: Int) {
        transform(history.samples.span, from: history.offset(of: center) - size / 2)
    }

    /// What FFTW needs for one length.
    @unsafe private struct Library {
        let input: UnsafeMutablePointer<Float>
        let output: UnsafeMutablePointer<fftwf_complex>
        let plan: fftwf_plan

        init(size: Int) {
            unsafe input = fftwf_alloc_real(size)
            unsafe output = fftwf_alloc_complex(size / 2)
            let source = unsafe UnsafeMutableRawPointer(input).assumingMemoryBound(to: fftwf_complex.self)
            let target = unsafe output
            // A plan chosen by timing would change the results from run to run.
            let made = unsafe RealFFT.planner.withLock { isWise in
                if !isWise {
                    // A static string ends with a zero byte.
                    unsafe TransformWisdom.text.utf8Start.withMemoryRebound(
                        to: CChar.self, capacity: TransformWisdom.text.utf8CodeUnitCount + 1
                    ) { unsafe _ = fftwf_import_wisdom_from_string($0) }
                    isWise = true
                }
                return unsafe Plan(
                    pointer: fftwf_plan_dft_1d(
                        Int32(size / 2), source, target, FFTW_FORWARD, UInt32(FFTW_ESTIMATE)))
            }
            guard let made = unsafe made.pointer else { preconditionFailure("FFTW plans every length") }
            unsafe plan = made
        }

        func free() {
            let plan = unsafe Plan(pointer: plan)
            RealFFT.planner.withLock { _ in unsafe fftwf_destroy_plan(plan.pointer) }
            unsafe fftwf_free(input)
            unsafe fftwf_free(output)
        }
    }

    /// A pointer that the planner's lock may hand out. It is sendable because nobody else has it: it goes from the lock
    /// to the one value that was waiting for it, and is run by that value's owner only. FFTW's plans may be run from any
    /// thread (FFTW manual, "Thread safety").
    @unsafe private struct Plan: @unchecked Sendable {
        let pointer: fftwf_plan?
    }
}
