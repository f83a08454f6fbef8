import BleepCore

/// One call from its title to its remarks.
struct CallDrawing {
    static let margin = 14.0
    /// Right of the axis: half a label and a mark find room there.
    static let rightMargin = 30.0

    let view: CallView
    let options: PictureOptions
    let lanes: [CallLane]
    let scale: CallScale
    private let remarks: [Remark]
    private let more: Int
    private let caption: CallCaption
    private let words: PictureWords

    /// - Parameters:
    ///   - lanes: those of the call.
    ///   - left: where the axis begins.
    ///   - width: of the call's axis.
    init(_ view: CallView, lanes: [CallLane], left: Double, width: Double, options: PictureOptions, words: PictureWords)
    {
        self.view = view
        self.words = words
        self.options = options
        self.lanes = lanes
        let source = view.sheet.source
        scale = CallScale(sampleRate: source.sampleRate, frameCount: source.frames, left: left, width: width)
        (remarks, more) = Remark.remarks(of: view.sheet, words)
        caption = CallCaption(view: view, words: words)
    }

    var description: String { caption.description(lanes: lanes, remarks: remarks, more: more) }

    /// - Parameters:
    ///   - top: where there is room.
    ///   - right: of the picture's contents.
    /// - Returns: where the call ends.
    func write(top: Double, right: Double, to markup: inout SVGMarkup) -> Double {
        markup.open(
            "g",
            [
                "class": "call", "data-duration": SVGMarkup.seconds(view.sheet.source.duration),
                "data-left": SVGMarkup.number(scale.left), "data-width": SVGMarkup.number(scale.width),
            ])
        var y = top
        if options.showsTitle { y = writeCaption(top: y, right: right, to: &markup) }
        if view.sheet.source.frames == 0 {
            markup.element(
                "text",
                ["class": "muted", "x": SVGMarkup.number(Self.margin), "y": SVGMarkup.number(y + 18)],
                words.noAudio)
            y += 28
        } else {
            y = writePlot(top: y, to: &markup)
        }
        if options.listsRemarks, !remarks.isEmpty {
            let list = RemarkList(remarks, more: more, left: Self.margin, right: right, words: words)
            list.write(top: y, to: &markup)
            y += list.height
        }
        markup.close("g")
        return y
    }

    private func writeCaption(top: Double, right: Double, to markup: inout SVGMarkup) -> Double {
        let room = right - Self.margin
        var y = top + 20
        markup.element(
            "text", ["class": "title", "x": SVGMarkup.number(Self.margin), "y": SVGMarkup.number(y)],
            TextMeasure(fontSize: 17, isBold: true).fitted(view.title, to: room))
        let measure = TextMeasure(fontSize: 12)
        for line in measure.lines(caption.facts, limit: room, most: 2) {
            y += 17
            markup.element(
                "text", ["class": "muted", "x": SVGMarkup.number(Self.margin), "y": SVGMarkup.number(y)], line)
        }
        if view.isPrivate {
            y += 17
            markup.element(
                "text",
                ["class": "strong warning", "x": SVGMarkup.number(Self.margin), "y": SVGMarkup.number(y)],
                measure.fitted(words.privateWarning, to: room * 0.88))
        }
        return y + 10
    }

    private func writePlot(top: Double, to markup: inout SVGMarkup) -> Double {
        let markers = RemarkMarkers(remarks, scale: scale)
        let plotTop = top + markers.height
        let laneDrawing = LaneDrawing(lanes: lanes, scale: scale, isZoomable: options.isZoomable)
        let channels = view.peaks.count
        let waveHeight = Self.waveHeight(channels: channels)
        let spectrogramHeight = view.spectrograms.isEmpty ? 0 : SpectrogramDrawing.height + 6
        let laneTop = plotTop + Double(channels) * (waveHeight + spectrogramHeight + 4) + 4
        let axisY = laneTop + laneDrawing.height + 4
        let ticks = TimeTicks(duration: view.sheet.source.duration, width: scale.width)
        writeGrid(ticks, top: plotTop, bottom: axisY, to: &markup)
        for channel in 0..<channels {
            let y = plotTop + Double(channel) * (waveHeight + spectrogramHeight + 4)
            writeChannel(channel, top: y, height: waveHeight, to: &markup)
        }
        laneDrawing.write(top: laneTop, to: &markup)
        markers.write(top: top, bottom: axisY, to: &markup)
        writeAxis(ticks, y: axisY, to: &markup)
        return axisY + 26
    }

    /// In user units: high enough to tell loud from quiet, low enough for 32 channels on a page.
    private static func waveHeight(channels: Int) -> Double {
        switch channels {
        case ...1: 104
        case 2: 72
        case 3...4: 52
        default: 32
        }
    }

    private func writeChannel(_ channel: Int, top: Double, height: Double, to markup: inout SVGMarkup) {
        let bands = BleepBands(
            view.sheet.redactions, channel: channel, scale: scale, isZoomable: options.isZoomable, words: words)
        let gain = WaveDrawing.gain(view.peaks)
        if options.isZoomable {
            let outline = OutlineText(view.peaks[channel], of: view.peaks.count, gain: gain)
            markup.open(
                "g",
                [
                    "class": "channel", "data-channel": "\(channel)", "data-top": SVGMarkup.number(top),
                    "data-height": SVGMarkup.number(height),
                    "data-step": SVGMarkup.seconds(view.sheet.source.sampleRate.time(outline.framesPerEntry)),
                    "data-outline": outline.text,
                ])
        } else {
            markup.open("g", ["class": "channel", "data-channel": "\(channel)"])
        }
        let wave = WaveDrawing(scale: scale, top: top, height: height, gain: gain)
        wave.write(view.peaks[channel], bleeps: bands.styles, to: &markup)
        bands.write(top: top, height: height, isLettered: true, idPrefix: options.idPrefix, to: &markup)
        if view.peaks.count > 1 {
            markup.element(
                "text",
                [
                    "class": "small end", "x": SVGMarkup.number(scale.left - 8),
                    "y": SVGMarkup.number(top + height / 2 + 4),
                ], words.channel(channel, of: view.peaks.count))
        }
        if channel < view.spectrograms.count {
            SpectrogramDrawing(scale: scale).write(view.spectrograms[channel], top: top + height + 4, to: &markup)
        }
        markup.close("g")
    }

    private func writeGrid(_ ticks: TimeTicks, top: Double, bottom: Double, to markup: inout SVGMarkup) {
        let lines = ticks.times.map {
            "M\(SVGMarkup.number(scale.x($0))) \(SVGMarkup.number(top))V\(SVGMarkup.number(bottom))"
        }
        markup.empty("path", ["class": "grid", "d": lines.joined()])
    }

    private func writeAxis(_ ticks: TimeTicks, y: Double, to markup: inout SVGMarkup) {
        let marks = ticks.times.map { "M\(SVGMarkup.number(scale.x($0))) \(SVGMarkup.number(y))v5" }.joined()
        markup.empty(
            "path",
            [
                "class": "axis",
                "d": "M\(SVGMarkup.number(scale.left)) \(SVGMarkup.number(y))H\(SVGMarkup.number(scale.right))" + marks,
            ])
        for time in ticks.times {
            markup.element(
                "text",
                ["class": "small middle tick", "x": SVGMarkup.number(scale.x(time)), "y": SVGMarkup.number(y + 17)],
                ticks.label(time))
        }
    }
}
