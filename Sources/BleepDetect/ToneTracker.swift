import BleepSignal

/// Follows steady tones through a stream and hands them out as events with refined edges.
///
/// Where a ``ToneGate`` opens, a 64 ms spectrum tells lines down to 40 Hz apart and follows them every 10 ms; inside a
/// run that has lasted, a 192 ms spectrum tells lines down to 12 Hz apart and sidebands. Edges are then found in the
/// time domain.
struct ToneTracker: ~Copyable {
    /// Blocks without the tone that end a run.
    private static let patience = 3
    /// Blocks that a run's first step waits at most, so that its samples are still there.
    private static let longestWait = 20
    /// Blocks after which a run is worth refining; shorter ones are dropped.
    static let shortest = 5
    /// Blocks from which a run is followed, whatever else sounds.
    private static let settled = 3
    /// Frames wholly inside that a tone has at least.
    private static let fewest = 3
    /// Blocks after which the start is looked for, while its samples are still there.
    private static let startAge = 10
    /// Blocks after which it is looked for whatever became of the run, as its samples will be gone.
    private static let latestStartAge = 150
    /// Blocks after which the longest window fits inside, blocks between two looks, and how many are taken.
    private static let fineAge = 15
    private static let fineStride = 8
    private static let fineLooks = 40
    /// Blocks behind the newest around which the longest window lies.
    private static let fineDelay = 5

    private let grid: AnalysisGrid
    private let edges: EdgeFinder
    private var long: RealFFT
    private var veryLong: RealFFT
    private let longBand: Range<Int>
    private let veryLongBand: Range<Int>
    private var run: ToneRun?
    /// A run's first step, of whose last block alone it is known what sounds: most runs of voices last no longer, and
    /// come to nothing whatever the block before says.
    private var waiting: (blocks: Range<Int>, frame: ToneFrame)?
    /// Whether a tone sounds that has lasted for a while; voices begin many that do not.
    private(set) var isFollowing = false
    /// Whether nothing is followed, however short.
    var isIdle: Bool { run == nil && waiting == nil }
    private var nextBlock: Int
    private(set) var events: [ToneEvent] = []

    /// Hands ``events`` out and keeps none of them.
    mutating func takeEvents() -> [ToneEvent] {
        defer { events = [] }
        return events
    }

    /// - Parameters:
    ///   - step: the first that will be looked at.
    ///   - expectedEvents: for so many there is room from the start.
    init(grid: AnalysisGrid, from step: Int, expectedEvents: Int = 0) {
        self.grid = grid
        events.reserveCapacity(expectedEvents)
        nextBlock = 2 * step
        edges = EdgeFinder(grid: grid)
        long = RealFFT(window: Window.hann(Window.length(seconds: 0.064, rate: grid.rate)))
        veryLong = RealFFT(window: Window.hann(Window.length(seconds: 0.192, rate: grid.rate)))
        longBand = ToneBand.bins(grid.rate / Double(long.size), long.binCount)
        veryLongBand = ToneBand.bins(grid.rate / Double(veryLong.size), veryLong.binCount)
    }

    /// - Parameters:
    ///   - end: blocks up to here may be looked at; they come in order.
    ///   - isOpen: whether the gate is open around the latest of them.
    mutating func advance(to end: Int, isOpen: Bool, history: borrowing SampleHistory) {
        let blocks = nextBlock..<end
        nextBlock = end
        if let first = waiting, end - first.blocks.upperBound >= Self.longestWait { begin(with: first, history) }
        guard isOpen, let last = blocks.last else {
            miss(end - 1, history)
            return
        }
        let newest = frame(last, history)
        if let newest {
            if let first = waiting {
                begin(with: first, history)
            } else if run == nil {
                waiting = (blocks, newest)
                return
            }
        }
        if let newest, run?.isUndisturbed(by: newest) == true {
            // So much of the windows of one step overlaps that those between say the same.
            for block in blocks { take(newest, at: block, history) }
        } else if newest != nil || isFollowing {
            for block in blocks.dropLast() { take(frame(block, history), at: block, history) }
            take(newest, at: last, history)
        }
        // What begins as a tone still is one at the end of the step; most voices are not, and done with by one look.
    }

    mutating func finish(history: borrowing SampleHistory) {
        waiting = nil
        close(history)
    }

    private mutating func frame(_ block: Int, _ history: borrowing SampleHistory) -> ToneFrame? {
        long.transform(history, centeredOn: grid.center(block: block))
        return ToneFrame(long.power.span, band: longBand, width: Float(grid.rate / Double(long.size)))
    }

    private mutating func take(_ frame: ToneFrame?, at block: Int, _ history: borrowing SampleHistory) {
        guard let frame else {
            miss(block, history)
            return
        }
        switch run?.verdict(on: frame) {
        case nil: begin(block, frame)
        case .pause: miss(block, history)
        case .same:
            run?.add(block, frame)
            settle()
            look(at: block, history)
        case .other(let last, let isWeaker):
            // Not the last, half-empty frame of the tone that sounds, but another.
            if block - last > 1 || isWeaker {
                close(history)
                begin(block, frame)
            }
        }
    }

    /// Does what the first step of a run left open.
    private mutating func begin(with first: (blocks: Range<Int>, frame: ToneFrame), _ history: borrowing SampleHistory)
    {
        waiting = nil
        for block in first.blocks.dropLast() { take(frame(block, history), at: block, history) }
        take(first.frame, at: first.blocks.upperBound - 1, history)
    }

    private mutating func begin(_ block: Int, _ frame: ToneFrame) {
        run = ToneRun(block: block, frame: frame)
        settle()
    }

    private mutating func settle() { isFollowing = (run?.length ?? 0) >= Self.settled }

    /// Looks for the start of the run, and closely at its lines, when it has the age for that.
    private mutating func look(at block: Int, _ history: borrowing SampleHistory) {
        guard let first = run?.first else { return }
        let age = block - first + 1
        if let current = run, current.start == nil,
            age == Self.startAge && current.isSteady || age >= Self.latestStartAge
        {
            let start = edges.edge(around: first, direction: -1, by: edges.probe(of: current), history)
            run?.start = start
        }
        guard age > Self.fineAge, (age - Self.fineAge - 1).isMultiple(of: Self.fineStride),
            let looks = run?.looks.count, looks < Self.fineLooks
        else { return }
        veryLong.transform(history, centeredOn: grid.center(block: block - Self.fineDelay))
        let width = Float(grid.rate / Double(veryLong.size))
        let look = FineLook(veryLong.power.span, band: veryLongBand, width: width)
        run?.take(look)
    }

    private mutating func miss(_ block: Int, _ history: borrowing SampleHistory) {
        if let first = waiting {
            // With at most two frames it would not be kept.
            if block - first.blocks.upperBound >= Self.patience { waiting = nil }
            return
        }
        if let last = run?.last, block - last > Self.patience { close(history) }
    }

    private mutating func close(_ history: borrowing SampleHistory) {
        guard let ended = run else { return }
        run = nil
        isFollowing = false
        guard ended.count >= Self.fewest, ended.length >= Self.shortest, ended.isSteady else { return }
        let probe = edges.probe(of: ended)
        let start = ended.start ?? edges.edge(around: ended.first, direction: -1, by: probe, history)
        let end = edges.edge(around: ended.last, direction: 1, by: probe, history)
        if end.place > start.place { events.append(ended.event(start: start, end: end)) }
    }
}
