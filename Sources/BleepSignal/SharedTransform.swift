import CFFTW3f
import CVectors
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What all transforms of one length share: FFTW's plan, and the turns that take its bins apart.
///
/// Made once in a process: of a short call, planning and cosines would be a tenth. It is sendable because nothing in it
/// changes once it is made, and FFTW's plans may be run from any thread with arrays of each one's own (FFTW manual,
/// "Thread safety", "New-array Execute Functions").
@safe final class SharedTransform: @unchecked Sendable {
    private let length: Int
    private let cosines: UnsafeMutablePointer<Float>
    private let sines: UnsafeMutablePointer<Float>
    private let plan: fftwf_plan

    /// Lengths that are kept; windows have one of some thirty at all rates together.
    private static let most = 64
    /// FFTW's planner keeps process-wide tables, and one thread at a time may plan (FFTW manual, "Thread safety").
    private static let known = Mutex<[SharedTransform]>([])

    /// - Parameter length: samples in a frame; even, at least 2.
    static func of(length: Int) -> SharedTransform {
        known.withLock { known in
            if let one = known.first(where: { $0.length == length }) { return one }
            if known.isEmpty { learn() }
            // What is not kept may not be let go of while the planner is locked, and so is kept by who asked for it.
            let made = SharedTransform(length: length)
            if known.count < most { known.append(made) }
            return made
        }
    }

    private static func learn() {
        // A static string ends with a zero byte.
        unsafe TransformWisdom.text.utf8Start.withMemoryRebound(
            to: CChar.self, capacity: TransformWisdom.text.utf8CodeUnitCount + 1
        ) { unsafe _ = fftwf_import_wisdom_from_string($0) }
    }

    private init(length: Int) {
        let half = length / 2
        self.length = length
        unsafe cosines = fftwf_alloc_real(half / 2 + 1)
        unsafe sines = fftwf_alloc_real(half / 2 + 1)
        for index in 0...half / 2 {
            let angle = 2 * Double.pi * Double(index) / Double(length)
            unsafe cosines[index] = Float(cos(angle))
            unsafe sines[index] = Float(sin(angle))
        }
        // The plan is for arrays that lie as all of FFTW's own do.
        let source = unsafe fftwf_alloc_complex(half)
        let target = unsafe fftwf_alloc_complex(half)
        // A plan chosen by timing would change the results from run to run.
        let made = unsafe fftwf_plan_dft_1d(Int32(half), source, target, FFTW_FORWARD, UInt32(FFTW_ESTIMATE))
        unsafe fftwf_free(source)
        unsafe fftwf_free(target)
        guard let made = unsafe made else { preconditionFailure("FFTW plans every length") }
        unsafe plan = made
    }

    deinit {
        Self.known.withLock { _ in unsafe fftwf_destroy_plan(plan) }
        unsafe fftwf_free(cosines)
        unsafe fftwf_free(sines)
    }

    /// - Parameters:
    ///   - samples: a windowed frame, allocated by FFTW; it may be overwritten.
    ///   - bins: half as many complex numbers, allocated by FFTW.
    func run(_ samples: UnsafeMutablePointer<Float>, into bins: UnsafeMutablePointer<fftwf_complex>) {
        unsafe fftwf_execute_dft(
            plan, UnsafeMutableRawPointer(samples).assumingMemoryBound(to: fftwf_complex.self), bins)
    }

    /// - Parameters:
    ///   - bins: what ``run(_:into:)`` made.
    ///   - power: gets one more square than there are bins.
    func untangle(_ bins: UnsafeMutablePointer<fftwf_complex>, into power: UnsafeMutablePointer<Float>) {
        // With `a` and `b` the bins `k` and `half − k` of the complex transform, the even samples have
        // `e = (a + b*) / 2` and the odd ones `−i (a − b*) / 2`, turned by `k / size` against them: `t`. Then `|e + t|`
        // and `|e − t|` are the bins `k` and `half − k` of the frame.
        unsafe vectors_untangle(
            UnsafeRawPointer(bins).assumingMemoryBound(to: Float.self), cosines, sines, power, length / 2)
    }
}
