/* The player of one call, or of every call on the page: no dependency, no state outside its element, no request but
   for the recording itself. */
(() => {
    'use strict';
    const step = 5;
    const rates = [1, 1.25, 1.5, 2, 0.75];

    const clock = (seconds) => {
        const whole = Math.max(0, Math.floor(seconds));
        const pair = (value) => String(value).padStart(2, '0');
        const hours = Math.floor(whole / 3600);
        const minutes = Math.floor(whole / 60) % 60;
        return hours > 0 ? `${hours}:${pair(minutes)}:${pair(whole % 60)}` : `${minutes}:${pair(whole % 60)}`;
    };

    /* `260`, `4:20`, `1:04:20.5`, `4m20s`; null for anything else. */
    const seconds = (text) => {
        if (/^\d+(:[0-5]?\d){0,2}(\.\d+)?$/.test(text)) {
            return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
        }
        const parts = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(text);
        if (!parts || text === '') { return null; }
        return Number(parts[1] || 0) * 3600 + Number(parts[2] || 0) * 60 + Number(parts[3] || 0);
    };

    /* Keys that are somebody's text, or the browser's. */
    const typed = 'input:not([type=checkbox], [type=range]), textarea, select, [contenteditable]';
    const onKeys = (root, act) => {
        (root.dataset.alone !== undefined ? document : root).addEventListener('keydown', (event) => {
            if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) { return; }
            const target = event.target instanceof Element ? event.target : root;
            if (!target.closest(typed) && act(event.key, target)) { event.preventDefault(); }
        });
    };

    const make = (name, attributes, text) => {
        const element = document.createElementNS('http://www.w3.org/2000/svg', name);
        put(element, attributes);
        if (text !== undefined) { element.textContent = text; }
        return element;
    };
    const put = (element, attributes) => {
        for (const [name, value] of Object.entries(attributes)) { element.setAttribute(name, value); }
    };

    /* Draws a part of a call, `axis.span` seconds from `axis.from`, in a copy of its picture. All is laid anew by the
       times that it carries; the picture itself stays as it is. */
    const closeUp = (whole, axis, entries) => {
        const copy = whole.cloneNode(true);
        copy.classList.add('cb-close');
        whole.after(copy);
        const all = (selector, within = copy) => Array.from(within.querySelectorAll(selector));
        const right = axis.left + axis.width;
        const x = (time) => axis.left + (time - axis.from) / axis.span * axis.width;
        const within = (place) => Math.min(Math.max(place, axis.left), right);
        const extent = (element, narrowest) => {
            const { start, end, from = start, to = end } = element.dataset;
            return { start: Number(from), end: Number(to), narrowest };
        };
        /* From where to where something is seen; null for what is out of sight. */
        const seen = ({ start, end, narrowest }) => {
            const lack = Math.max(0, narrowest - (x(end) - x(start))) / 2;
            const from = x(start) - lack;
            const to = x(end) + lack;
            return to <= axis.left || from >= right ? null : { x: within(from), width: within(to) - within(from) };
        };
        const show = (element, place) => {
            element.setAttribute('display', place ? 'inline' : 'none');
            if (place) { put(element, place); }
        };

        const bars = all('.lane rect').map((bar) => [bar, extent(bar, 1)])
            .concat(all('.fill rect').map((bar) => [bar, extent(bar, 2.5)]))
            .concat(all('.reach').map((bar) => [bar, extent(bar, 2)]));

        /* `A` … `Y` below zero, `Z`, `a` … `y` above, by square roots: the lowest and the highest of every stretch. */
        const heights = (text) => Float32Array.from(text, (letter) => {
            const code = letter.charCodeAt(0);
            const root = (code - (code < 97 ? 90 : 96)) / 25;
            return root * Math.abs(root);
        });
        const channels = all('.channel').map((channel) => {
            const { top, height, step, outline } = channel.dataset;
            for (const path of all('path', channel)) { path.remove(); }
            const bleeps = all('.bleep', channel).map((bleep) => {
                const [tint, hatch, ...rest] = all('rect', bleep);
                for (const other of rest.concat(all('text', bleep))) { other.remove(); }
                const style = tint.classList[2];
                const add = (name, attributes, text) => bleep.appendChild(make(name, attributes, text));
                const fill = (width, side) => add('rect', { class: `fill ${style}`, y: top, width, height: side });
                return {
                    style, extent: extent(bleep, 2.5), boxes: [tint, hatch], edges: [fill(1, height), fill(1, height)],
                    chip: fill(13, 13), letter: add('text', { class: 'letter on', y: Number(top) + 10 },
                        bleep.dataset.category[0].toUpperCase()),
                };
            });
            const paths = {};
            for (const style of ['', ...new Set(bleeps.map((bleep) => bleep.style))]) {
                paths[style] = make('path', { class: style ? `fill ${style}` : 'wave' });
                channel.prepend(paths[style]);
            }
            return {
                top: Number(top), height: Number(height), step: Number(step), heights: heights(outline), bleeps, paths,
            };
        });
        const drawBleep = ({ extent, boxes, edges, chip, letter }) => {
            const place = seen(extent);
            for (const box of boxes) { show(box, place); }
            const ends = place && place.width > 3 ? [place.x, place.x + place.width - 1] : [];
            edges.forEach((edge, index) => show(edge, ends.length ? { x: ends[index] } : null));
            const isWide = place && place.width >= 13;
            show(chip, isWide ? { x: place.x } : null);
            show(letter, isWide ? { x: place.x + 6.5 } : null);
            return place;
        };
        const drawChannel = ({ top, height, step, heights, bleeps, paths }) => {
            const count = Math.ceil(axis.width);
            const wide = axis.width / count;
            const styles = new Array(count).fill('');
            for (const bleep of bleeps) {
                const place = drawBleep(bleep);
                if (!place) { continue; }
                const first = Math.floor((place.x - axis.left) / wide);
                styles.fill(bleep.style, first, Math.ceil((place.x + place.width - axis.left) / wide));
            }
            const middle = top + height / 2;
            const drawn = {};
            for (let column = 0; column < count; column += 1) {
                const time = axis.from + axis.span * column / count;
                const first = Math.floor(time / step);
                const end = Math.max(first + 1, Math.ceil((time + axis.span / count) / step));
                let low = 1;
                let high = -1;
                for (let index = 2 * first; index < Math.min(2 * end, heights.length); index += 2) {
                    low = Math.min(low, heights[index]);
                    high = Math.max(high, heights[index + 1]);
                }
                if (low > high) { continue; }
                const upper = middle - high * (height / 2 - 1) - 0.4;
                const lower = middle - low * (height / 2 - 1) + 0.4;
                const left = axis.left + column * wide;
                (drawn[styles[column]] ||= []).push(
                    `M${left.toFixed(2)} ${upper.toFixed(1)}h${(wide + 0.01).toFixed(3)}V${lower.toFixed(1)}`
                    + `H${left.toFixed(2)}Z`);
            }
            for (const [style, path] of Object.entries(paths)) {
                path.setAttribute('d', drawn[style] ? drawn[style].join('') : '');
            }
        };

        const grid = copy.querySelector('.grid');
        const line = copy.querySelector('.axis');
        const [, top, bottom] = /^M[\d.]+ ([\d.]+)V([\d.]+)/.exec(grid.getAttribute('d'));
        const labels = make('g', {});
        const labelY = copy.querySelector('.tick').getAttribute('y');
        for (const label of all('.tick')) { label.remove(); }
        line.after(labels);
        const steps = [1, 2, 5, 10, 20, 50, 100, 150, 300, 600, 1200, 3000, 6000, 9000, 18000, 36000, 72000, 144000, 864000];
        const drawAxis = () => {
            /* In tenths of a second: whole numbers stay exact. */
            const from = axis.from * 10;
            const end = from + axis.span * 10;
            const step = steps.find((step) => step / (end - from) * axis.width >= 70) || steps[steps.length - 1];
            let lines = '';
            let marks = `M${axis.left} ${bottom}H${right}`;
            labels.replaceChildren();
            for (let tick = Math.ceil(from / step) * step; tick <= end; tick += step) {
                const place = x(tick / 10).toFixed(1);
                lines += `M${place} ${top}V${bottom}`;
                marks += `M${place} ${bottom}v5`;
                const text = clock(Math.floor(tick / 10)) + (step < 10 ? `.${tick % 10}` : '');
                labels.append(make('text', { class: 'small middle', x: place, y: labelY }, text));
            }
            grid.setAttribute('d', lines);
            line.setAttribute('d', marks);
        };

        /* The numbers of notes and remarks: those that find no room join the one before, as in the whole picture. */
        const rows = Array.from(new Set(all('.marker > rect:not(.reach)').map((mark) => Number(mark.getAttribute('y')))))
            .sort((one, other) => other - one);
        for (const part of all('.stems, .marker > :not(.reach)')) { part.remove(); }
        const remarks = entries.filter((entry) => entry.querySelector('.cb-mark')).map((entry) => ({
            start: Number(entry.dataset.start), kind: entry.dataset.kind,
            number: entry.querySelector('.cb-mark').textContent, text: entry.querySelector('.cb-what').textContent,
        }));
        const numbers = make('g', {});
        copy.append(numbers);
        const drawNumbers = () => {
            const ends = rows.map(() => -Infinity);
            const groups = [];
            const label = (group) => group.length > 1 ? `${group[0].number}–${group[group.length - 1].number}`
                : group[0].number;
            for (const remark of remarks) {
                if (remark.start < axis.from || remark.start > axis.from + axis.span) { continue; }
                let left = x(remark.start) - 8.5;
                let row = ends.findIndex((end) => end + 3 <= left);
                if (row < 0) {
                    if (!groups.length) { continue; }
                    const last = groups[groups.length - 1];
                    last.remarks.push(remark);
                    ({ left, row } = last);
                } else {
                    groups.push({ remarks: [remark], left, row });
                }
                const last = groups[groups.length - 1];
                last.width = Math.max(17, label(last.remarks).length * 6.5 + 8);
                ends[row] = left + last.width;
            }
            numbers.replaceChildren(...groups.flatMap(({ remarks, row }) => remarks.map((remark) => make(
                'path', { class: 'stem', d: `M${x(remark.start)} ${rows[row] + 16.5}V${bottom}` }))));
            for (const { remarks, left, row, width } of groups) {
                const kind = remarks.some((remark) => remark.kind === 'note') ? 'note' : 'finding';
                const mark = make('g', { class: `marker ${kind}`, 'data-start': remarks[0].start });
                mark.append(
                    make('title', {}, remarks.slice(0, 4).map((remark) => remark.text).join('; ')),
                    make('rect', { x: left + 0.5, y: rows[row], width: width - 1, height: 16, rx: 8 }),
                    make('text', { class: 'letter', x: left + width / 2, y: rows[row] + 11.5 }, label(remarks)));
                numbers.append(mark);
            }
        };

        return () => {
            for (const [bar, extent] of bars) { show(bar, seen(extent)); }
            channels.forEach(drawChannel);
            drawAxis();
            drawNumbers();
        };
    };

    /* Which part of the call the picture shows. `now` is the playing time, `changed` is called with every new part. */
    const zooming = (root, drawing, axis, entries, now, changed) => {
        const find = (selector) => root.querySelector(selector);
        const whole = drawing.querySelector('.call');
        const channels = Array.from(whole.querySelectorAll('.channel'));
        if (channels.some((channel) => !channel.dataset.outline)) { return () => {}; }
        /* Where an entry of the outline would be as wide as a thumb, nothing more is to be seen. */
        const closest = Math.min(
            axis.duration, Math.max(2, ...channels.map((channel) => Number(channel.dataset.step) * 60)));
        const closer = find('.cb-closer');
        const wider = find('.cb-wider');
        const all = find('.cb-whole');
        const part = find('.cb-part');
        const shown = find('.cb-span');
        const isZoomed = () => axis.span < axis.duration;
        const isSeen = (time, margin = 0) => time >= axis.from && time <= axis.from + axis.span * (1 - margin);
        let draw = null;
        let wasSeen = true;

        const show = (from, span = axis.span) => {
            axis.span = Math.min(Math.max(span, closest), axis.duration);
            axis.from = Math.min(Math.max(0, from), axis.duration - axis.span);
            drawing.classList.toggle('cb-zoomed', isZoomed());
            if (isZoomed()) {
                draw ||= closeUp(whole, axis, entries);
                draw();
            }
            const text = `${clock(axis.from)}–${clock(axis.from + axis.span)}`;
            shown.textContent = isZoomed() ? text : '';
            part.hidden = !isZoomed();
            part.max = axis.duration - axis.span;
            part.value = axis.from;
            part.setAttribute('aria-valuetext', text);
            closer.setAttribute('aria-disabled', axis.span <= closest);
            for (const button of [wider, all]) { button.setAttribute('aria-disabled', !isZoomed()); }
            wasSeen = isSeen(now());
            changed();
        };
        /* What lies at `time` stays where it is: the playing position where it is seen, else the middle. */
        const zoom = (factor, time = isSeen(now()) ? now() : axis.from + axis.span / 2) => {
            const span = Math.min(Math.max(axis.span / factor, closest), axis.duration);
            show(time - (time - axis.from) / axis.span * span, span);
            find('.cb-status').textContent = `${root.dataset.shown} ${clock(axis.from)}–${clock(axis.from + axis.span)}`;
        };
        closer.addEventListener('click', () => zoom(2));
        wider.addEventListener('click', () => zoom(0.5));
        all.addEventListener('click', () => zoom(0));
        part.addEventListener('input', () => show(Number(part.value)));
        onKeys(root, (key) => {
            const factor = { '-': 0.5, '+': 2, '=': 2, '0': 0 }[key];
            if (factor !== undefined) { zoom(factor); }
            return factor !== undefined;
        });
        drawing.addEventListener('wheel', (event) => {
            const sideways = event.shiftKey && !event.deltaX ? event.deltaY : event.deltaX;
            if (event.ctrlKey) {
                zoom(Math.exp(Math.min(Math.max(-event.deltaY / 100, -1), 1)), axis.timeAt(event));
            } else if (isZoomed() && Math.abs(sideways) >= Math.abs(event.deltaY)) {
                show(axis.from + sideways / drawing.getBoundingClientRect().width * axis.span);
            } else {
                return;
            }
            event.preventDefault();
        }, { passive: false });
        show(0);
        find('.cb-zoom').hidden = closest >= axis.duration;

        /* Turns to the part with the playing position, unless somebody has moved away from it. */
        return (isSought) => {
            const time = now();
            const isGone = isSought ? !isSeen(time) : wasSeen && !isSeen(time, 0.02);
            const from = time - axis.span * (isSought ? 0.5 : 0.05);
            if (isZoomed() && isGone && (time < axis.from || axis.from + axis.span < axis.duration)) { show(from); }
            wasSeen = isSeen(time);
        };
    };

    const start = (root, isFirst) => {
        const find = (selector) => root.querySelector(selector);
        const audio = find('audio');
        const words = root.dataset;
        const entries = Array.from(root.querySelectorAll('.cb-list > li'));
        const starts = entries.map((entry) => Number(entry.dataset.start));
        const picture = find('.cb-picture');
        const status = find('.cb-status');
        const isAlone = words.alone !== undefined;
        root.classList.add('cb-live');

        /* The picture, and which part of the call it shows. */
        const drawing = find('.cb-picture svg');
        const { left, width, duration } = drawing ? drawing.dataset : {};
        const axis = Number(width) > 0 && Number(duration) > 0 ? {
            left: Number(left), width: Number(width), duration: Number(duration), from: 0, span: Number(duration),
        } : null;
        let head = null;
        let reveal = () => {};
        const moveHead = () => {
            if (!head) { return; }
            const share = (Math.min(audio.currentTime, axis.duration) - axis.from) / axis.span;
            const x = axis.left + share * axis.width;
            put(head, { x1: x, x2: x, display: share < 0 || share > 1 ? 'none' : 'inline' });
        };
        if (axis) {
            axis.timeAt = (event) => {
                const box = drawing.viewBox.baseVal;
                const place = drawing.getBoundingClientRect();
                const x = box.x + (event.clientX - place.left) / place.width * box.width;
                return axis.from + (x - axis.left) / axis.width * axis.span;
            };
            reveal = zooming(root, drawing, axis, entries, () => audio ? audio.currentTime : NaN, moveHead);
        }
        if (!audio) { return; }

        const length = () => Number.isFinite(audio.duration) ? audio.duration : Number(words.duration);
        const say = (text) => { status.textContent = text; };

        const seek = (time, plays) => {
            const target = Math.min(Math.max(0, time), Math.max(0, length() - 0.01));
            const apply = () => {
                if (isWithin(audio.seekable, target)) { audio.currentTime = target; follow(true); } else { fetchWhole(target); }
            };
            if (audio.readyState > 0) { apply(); } else {
                audio.addEventListener('loadedmetadata', apply, { once: true });
                audio.load();
            }
            if (plays && audio.paused) { play(); }
        };
        const isWithin = (ranges, time) => Array.from({ length: ranges.length }, (_, index) => index)
            .some((index) => ranges.start(index) <= time && time <= ranges.end(index));
        /* A host that knows no ranges gives a recording from its beginning only: every jump would end at 0:00. Then all
           of it is fetched once, and played from memory. */
        let whole = null;
        const fetchWhole = async (time) => {
            const isPlaying = !audio.paused;
            const rate = audio.playbackRate;
            try {
                whole = whole || fetch(audio.currentSrc).then((answer) => {
                    if (!answer.ok) { throw new Error(answer.statusText); }
                    return answer.blob();
                }).then((recording) => URL.createObjectURL(recording));
                audio.src = await whole;
            } catch {
                whole = null;
                say(words.unplayable);
                return;
            }
            audio.addEventListener('loadedmetadata', () => {
                audio.playbackRate = rate;
                audio.currentTime = time;
                follow(true);
                if (isPlaying) { play(); }
            }, { once: true });
            audio.load();
        };
        const play = () => { const begun = audio.play(); if (begun) { begun.catch(() => {}); } };
        const toggle = () => { if (audio.paused) { play(); } else { audio.pause(); } };

        /* The entry that the playing time has reached last. */
        let current = -1;
        const entryAt = (time) => {
            let low = 0;
            let high = starts.length;
            while (low < high) {
                const middle = (low + high) >> 1;
                if (starts[middle] <= time + 0.05) { low = middle + 1; } else { high = middle; }
            }
            let index = low - 1;
            while (index >= 0 && entries[index].hidden) { index -= 1; }
            return index;
        };
        const mark = (index) => {
            if (index === current) { return; }
            if (current >= 0) { entries[current].removeAttribute('aria-current'); }
            current = index;
            if (index < 0) { return; }
            const entry = entries[index];
            entry.setAttribute('aria-current', 'true');
            const list = entry.parentElement;
            if (list.scrollHeight > list.clientHeight) {
                const top = entry.offsetTop - list.offsetTop;
                const isAbove = top < list.scrollTop;
                const isBelow = top + entry.offsetHeight > list.scrollTop + list.clientHeight;
                if (isAbove || isBelow) { list.scrollTop = top - list.clientHeight / 3; }
            }
        };

        if (axis) {
            const call = drawing.querySelector('.call');
            const extent = call ? call.getBBox() : drawing.viewBox.baseVal;
            head = make('line', { class: 'cb-head-line', y1: extent.y, y2: extent.y + extent.height });
            drawing.append(head);
            picture.tabIndex = 0;
            picture.setAttribute('role', 'slider');
            picture.setAttribute('aria-label', words.seek);
            picture.setAttribute('aria-valuemin', '0');
            picture.setAttribute('aria-valuemax', String(Math.round(axis.duration)));
            let isDragging = false;
            drawing.addEventListener('pointerdown', (event) => {
                if (event.button !== 0) { return; }
                const marker = event.target.closest('.marker');
                const time = marker ? Number(marker.dataset.start) : axis.timeAt(event);
                if (!marker && Math.abs(time - axis.from - axis.span / 2) > axis.span * 0.52) { return; }
                isDragging = !marker;
                seek(time);
            });
            drawing.addEventListener('pointermove', (event) => {
                if (!isDragging || event.buttons !== 1) { return; }
                seek(Math.min(Math.max(axis.timeAt(event), axis.from), axis.from + axis.span));
            });
            addEventListener('pointerup', () => { isDragging = false; });
        }

        /* Controls. */
        const controls = find('.cb-controls');
        const playButton = find('.cb-play');
        const shown = find('.cb-now');
        controls.hidden = false;
        audio.controls = false;
        playButton.addEventListener('click', toggle);
        find('.cb-back').addEventListener('click', () => seek(audio.currentTime - step));
        find('.cb-on').addEventListener('click', () => seek(audio.currentTime + step));
        find('.cb-previous').addEventListener('click', () => move(-1));
        find('.cb-next').addEventListener('click', () => move(1));
        find('.cb-rate').addEventListener('click', (event) => {
            const next = rates[(rates.indexOf(audio.playbackRate) + 1) % rates.length];
            audio.playbackRate = next;
            event.currentTarget.textContent = `${next}×`;
        });

        const move = (direction) => {
            const now = audio.currentTime;
            const open = starts.filter((_, index) => !entries[index].hidden);
            const target = direction > 0
                ? open.find((time) => time > now + 0.1) : open.filter((time) => time < now - 0.6).pop();
            if (target !== undefined) { seek(target); } else if (direction < 0) { seek(0); }
        };

        const follow = (isSought) => {
            const now = audio.currentTime;
            shown.textContent = clock(now);
            mark(now > 0 || starts[0] === 0 ? entryAt(now) : -1);
            if (head) {
                reveal(isSought);
                moveHead();
                picture.setAttribute('aria-valuenow', String(Math.round(now)));
                picture.setAttribute('aria-valuetext', clock(now));
            }
        };
        let frame = 0;
        const run = () => { follow(false); frame = audio.paused ? 0 : requestAnimationFrame(run); };
        const playing = () => {
            root.classList.toggle('cb-playing', !audio.paused);
            playButton.setAttribute('aria-label', audio.paused ? words.play : words.pause);
            if (!audio.paused && !frame) { frame = requestAnimationFrame(run); }
        };
        for (const name of ['play', 'pause', 'ended']) { audio.addEventListener(name, playing); }
        for (const name of ['timeupdate', 'loadedmetadata']) { audio.addEventListener(name, () => follow(false)); }
        audio.addEventListener('seeked', () => follow(true));
        audio.addEventListener('error', () => say(words.unplayable));

        /* Links to a moment. */
        const address = (time) => {
            const own = isAlone ? `t=${time}` : `${root.id}&t=${time}`;
            return `${location.href.split('#')[0]}#${own}`;
        };
        for (const entry of entries) {
            entry.querySelector('.cb-time').addEventListener('click', (event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) { return; }
                event.preventDefault();
                history.replaceState(null, '', event.currentTarget.getAttribute('href'));
                seek(Number(entry.dataset.start), true);
            });
            const copy = entry.querySelector('.cb-copy');
            copy.hidden = false;
            copy.addEventListener('click', async () => {
                const text = address(entry.dataset.clock);
                try {
                    await navigator.clipboard.writeText(text);
                    say(words.copied);
                } catch {
                    location.hash = text.slice(text.indexOf('#'));
                    say(text);
                }
            });
        }
        const goToAddress = () => {
            const parts = /^#(?:([\w-]+)&)?t=([^&]+)/.exec(decodeURIComponent(location.hash));
            if (!parts || (parts[1] ? parts[1] !== root.id : !isFirst)) { return; }
            const time = seconds(parts[2]);
            if (time !== null) { seek(time); }
        };
        addEventListener('hashchange', goToAddress);

        /* What is listed. */
        for (const box of root.querySelectorAll('.cb-show input')) {
            box.closest('.cb-show').hidden = false;
            box.addEventListener('change', () => {
                for (const entry of entries) { if (entry.dataset.kind === box.value) { entry.hidden = !box.checked; } }
                follow(false);
            });
        }

        /* Keys: everywhere on a page that is the call's own, else only within the call. */
        onKeys(root, (key, target) => {
            const acts = { '[': () => move(-1), ']': () => move(1) };
            if (target.type !== 'range') {
                acts.ArrowLeft = () => seek(audio.currentTime - step);
                acts.ArrowRight = () => seek(audio.currentTime + step);
            }
            if (target === picture) {
                acts.Home = () => seek(0);
                acts.End = () => seek(length());
            }
            if (!target.closest('button, a, summary, input')) { acts[' '] = toggle; }
            if (acts[key]) { acts[key](); }
            return Boolean(acts[key]);
        });

        playing();
        follow(false);
        goToAddress();
    };

    const open = document.querySelectorAll('.cb-call:not(.cb-live)');
    const isFirst = !document.querySelector('.cb-call.cb-live');
    open.forEach((root, index) => start(root, isFirst && index === 0));
})();
