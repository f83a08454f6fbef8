public import BleepPipeline

/// What became of the calls of a folder.
public struct SiteReport: Sendable {
    /// Calls that are in the site.
    public var published = 0
    /// Those of them that were as the last time.
    public var unchanged = 0
    /// Why calls are not in the site, in order of their names.
    public var objections: [PipelineError] = []
    /// Files of the site that were written, and those that were taken away.
    public var written = 0
    public var removed = 0
}
