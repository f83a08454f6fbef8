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
        unsafe samples.withUnsafeBufferPointer { samples in
            unsafe window.withUnsafeBufferPointer { window in
                for index in 0..<size { unsafe input[index] = unsafe samples[start &+ index] * window[index] }
            }
        }
        unsafe fftwf_execute(plan)
        let last = size / 2
        unsafe power.withUnsafeMutableBufferPointer { power in
            unsafe UnsafeMutableRawPointer(output).withMemoryRebound(to: Float.self, capacity: 2 * last + 2) { parts in
                for bin in 0...last {
                    let real = unsafe parts[2 &* bin]
                    let imaginary = unsafe parts[2 &* bin &+ 1]
                    unsafe power[bin] = (real * real + imaginary * imaginary) * scale
                }
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
