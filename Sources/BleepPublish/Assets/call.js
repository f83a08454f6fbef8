/* The player of one call, or of every call on the page: no dependency, no request, no state outside its element. */
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

    const start = (root, isFirst) => {
        const find = (selector) => root.querySelector(selector);
        const audio = find('audio');
        const words = root.dataset;
        const entries = Array.from(root.querySelectorAll('.cb-list > li'));
        const starts = entries.map((entry) => Number(entry.dataset.start));
        const picture = find('.cb-picture');
        const status = find('.cb-status');
        const isAlone = root.dataset.alone !== undefined;
        root.classList.add('cb-live');
        if (!audio) { return; }

        const length = () => Number.isFinite(audio.duration) ? audio.duration : Number(words.duration);
        const say = (text) => { status.textContent = text; };

        const seek = (time, plays) => {
            const target = Math.min(Math.max(0, time), Math.max(0, length() - 0.01));
            const apply = () => { audio.currentTime = target; follow(); };
            if (audio.readyState > 0) { apply(); } else {
                audio.addEventListener('loadedmetadata', apply, { once: true });
                audio.load();
            }
            if (plays && audio.paused) { play(); }
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

        /* The picture. */
        const drawing = find('.cb-picture svg');
        const axis = drawing && {
            left: Number(drawing.dataset.left), width: Number(drawing.dataset.width),
            duration: Number(drawing.dataset.duration),
        };
        let head = null;
        if (axis && axis.width > 0 && axis.duration > 0) {
            const box = drawing.viewBox.baseVal;
            head = document.createElementNS('http://www.w3.org/2000/svg', 'line');
            head.setAttribute('class', 'cb-head-line');
            const call = drawing.querySelector('.call');
            const extent = call ? call.getBBox() : box;
            head.setAttribute('y1', extent.y);
            head.setAttribute('y2', extent.y + extent.height);
            drawing.append(head);
            picture.tabIndex = 0;
            picture.setAttribute('role', 'slider');
            picture.setAttribute('aria-label', words.seek);
            picture.setAttribute('aria-valuemin', '0');
            picture.setAttribute('aria-valuemax', String(Math.round(axis.duration)));
            const timeAt = (event) => {
                const place = drawing.getBoundingClientRect();
                const x = box.x + (event.clientX - place.left) / place.width * box.width;
                return (x - axis.left) / axis.width * axis.duration;
            };
            let isDragging = false;
            drawing.addEventListener('pointerdown', (event) => {
                if (event.button !== 0) { return; }
                const marker = event.target.closest('.marker');
                const time = marker ? Number(marker.dataset.start) : timeAt(event);
                if (time < -axis.duration * 0.02 || time > axis.duration * 1.02) { return; }
                isDragging = !marker;
                seek(time);
            });
            drawing.addEventListener('pointermove', (event) => {
                if (isDragging && event.buttons === 1) { seek(timeAt(event)); }
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

        const follow = () => {
            const now = audio.currentTime;
            shown.textContent = clock(now);
            mark(now > 0 || starts[0] === 0 ? entryAt(now) : -1);
            if (head) {
                const x = axis.left + Math.min(1, now / axis.duration) * axis.width;
                head.setAttribute('x1', x);
                head.setAttribute('x2', x);
                picture.setAttribute('aria-valuenow', String(Math.round(now)));
                picture.setAttribute('aria-valuetext', clock(now));
            }
        };
        let frame = 0;
        const run = () => { follow(); frame = audio.paused ? 0 : requestAnimationFrame(run); };
        const playing = () => {
            root.classList.toggle('cb-playing', !audio.paused);
            playButton.setAttribute('aria-label', audio.paused ? words.play : words.pause);
            if (!audio.paused && !frame) { frame = requestAnimationFrame(run); }
        };
        for (const name of ['play', 'pause', 'ended']) { audio.addEventListener(name, playing); }
        for (const name of ['timeupdate', 'seeked', 'loadedmetadata']) { audio.addEventListener(name, follow); }
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
                follow();
            });
        }

        /* Keys: everywhere on a page that is the call's own, else only within the call. */
        const typed = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
        (isAlone ? document : root).addEventListener('keydown', (event) => {
            if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) { return; }
            const target = event.target instanceof Element ? event.target : root;
            if (target.closest(typed)) { return; }
            const acts = {
                'ArrowLeft': () => seek(audio.currentTime - step),
                'ArrowRight': () => seek(audio.currentTime + step),
                '[': () => move(-1),
                ']': () => move(1),
            };
            if (target === picture) {
                acts.Home = () => seek(0);
                acts.End = () => seek(length());
            }
            if (!target.closest('button, a, summary, input')) { acts[' '] = toggle; }
            const act = acts[event.key];
            if (act) { event.preventDefault(); act(); }
        });

        playing();
        follow();
        goToAddress();
    };

    const open = document.querySelectorAll('.cb-call:not(.cb-live)');
    const isFirst = !document.querySelector('.cb-call.cb-live');
    open.forEach((root, index) => start(root, isFirst && index === 0));
})();
