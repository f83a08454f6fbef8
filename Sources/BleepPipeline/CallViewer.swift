public import BleepSheet

/// Makes what pictures and pages of a call are drawn from.
///
/// Of an original, everything comes from the audio as `redact` would write it: nothing of what is hidden reaches the
/// result.
public struct CallViewer {
    private let message: (String) -> Void
    private let progress: Progress.Report

    /// - Parameters: as for ``Redactor``.
    public init(message: @escaping (String) -> Void, progress: @escaping Progress.Report) {
        self.message = message
        self.progress = progress
    }

    public func view(of request: ViewRequest) throws(PipelineError) -> CallView {
        throw .failed("\(request.call.input): cannot be drawn")
    }
}
