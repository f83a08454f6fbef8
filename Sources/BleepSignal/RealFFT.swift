import CFFTW3f
import Synchronization

/// The power spectrum of windowed frames of one length.
///
/// Scaled so that the bins over which a line is spread add up to its mean square: a sine of amplitude 1 gives 0.5, and
/// all bins together give the mean square of the frame as the window weighs it.
@safe public struct RealFFT: ~Copyable {
    /// Samples in a frame.
    public let size: Int
    /// Bins of a spectrum: `size / 2 + 1`.
    public let binCount: Int
    /// The spectrum of the latest frame: ``binCount`` values, mean square a bin.
    public private(set) var power: [Float]

    private let window: [Float]
    private let scale: Float
    private let input: UnsafeMutablePointer<Float>
    private let output: UnsafeMutablePointer<fftwf_complex>
    private let plan: fftwf_plan

    /// FFTW's planner keeps process-wide tables (FFTW manual, "Thread safety").
    private static let planner = Mutex(())

    /// - Parameter window: one weight a sample; its length is the length of the transform, even and at least 2.
    public init(window: [Float]) {
        precondition(window.count >= 2 && window.count.isMultiple(of: 2), "a transform has an even length")
        size = window.count
        binCount = size / 2 + 1
        power = [Float](repeating: 0, count: size / 2 + 1)
        self.window = window
        var energy: Float = 0
        for weight in window { energy += weight * weight }
        scale = 2 / (Float(window.count) * energy)
        let size = window.count
        unsafe input = fftwf_alloc_real(size)
        unsafe output = fftwf_alloc_complex(size / 2 + 1)
        let source = unsafe input
        let target = unsafe output
        // A plan chosen by timing would change the results from run to run.
        let made = unsafe Self.planner.withLock { _ in
            unsafe Plan(pointer: fftwf_plan_dft_r2c_1d(Int32(size), source, target, UInt32(FFTW_ESTIMATE)))
        }
        guard let made = unsafe made.pointer else { preconditionFailure("FFTW plans every length") }
        unsafe plan = made
    }

    deinit {
        let plan = unsafe Plan(pointer: plan)
        Self.planner.withLock { _ in unsafe fftwf_destroy_plan(plan.pointer) }
        unsafe fftwf_free(input)
        unsafe fftwf_free(output)
    }

    /// Measures ``power`` of one frame.
    /// - Parameters:
    ///   - samples: holds the frame.
    ///   - start: where the frame begins in `samples`.
    public mutating func transform(_ samples: Span<Float>, from start: Int) {
        precondition(start >= 0 && start + size <= samples.count)
        let size = size
        let scale = scale
        let input = unsafe input
        let output = unsafe output
        // The bounds were checked above; checked one by one they cost as much as the transform.
        let target = UnsafeMutableRawPointer(input)
        unsafe samples.withUnsafeBytes { samples in
            unsafe window.withUnsafeBytes { window in
                var index = 0
                while index + 8 <= size {
                    let eight = unsafe samples.loadUnaligned(
                        fromByteOffset: (start &+ index) &* 4, as: SIMD8<Float>.self)
                    let weights = unsafe window.loadUnaligned(fromByteOffset: index &* 4, as: SIMD8<Float>.self)
                    unsafe target.storeBytes(
                        of: eight * weights, toByteOffset: index &* 4, as: SIMD8<Float>.self)
                    index &+= 8
                }
                while index < size {
                    unsafe input[index] =
                        samples.loadUnaligned(fromByteOffset: (start &+ index) &* 4, as: Float.self)
                        * window.loadUnaligned(fromByteOffset: index &* 4, as: Float.self)
                    index &+= 1
                }
            }
        }
        unsafe fftwf_execute(plan)
        let last = size / 2
        unsafe power.withUnsafeMutableBytes { power in
            let parts = UnsafeRawPointer(output)
            var bin = 0
            while bin + 4 <= last + 1 {
                let four = unsafe parts.loadUnaligned(fromByteOffset: bin &* 8, as: SIMD8<Float>.self)
                let squares = four * four
                unsafe power.storeBytes(
                    of: (squares.evenHalf + squares.oddHalf) * scale, toByteOffset: bin &* 4, as: SIMD4<Float>.self)
                bin &+= 4
            }
            while bin <= last {
                let real = unsafe parts.loadUnaligned(fromByteOffset: bin &* 8, as: Float.self)
                let imaginary = unsafe parts.loadUnaligned(fromByteOffset: bin &* 8 &+ 4, as: Float.self)
                unsafe power.storeBytes(
                    of: (real * real + imaginary * imaginary) * scale, toByteOffset: bin &* 4, as: Float.self)
                bin &+= 1
            }
        }
        power[0] *= 0.5
        power[last] *= 0.5
    }

    /// Measures ``power`` of the frame around sample number `center` of a stream.
    public mutating func transform(_ history: borrowing SampleHistory, centeredOn center: Int) {
        transform(history.samples.span, from: history.offset(of: center) - size / 2)
    }

    /// A pointer that the planner's lock may hand out: nobody else has it.
    @unsafe private struct Plan: @unchecked Sendable {
        let pointer: fftwf_plan?
    }
}
