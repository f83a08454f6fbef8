/* Search and filters over the list of calls. `callbleepIndex` comes from search.js: words, and for each the rows that
   have it, as differences in base 36. */
(() => {
    'use strict';
    const page = 100;
    const root = document.querySelector('.cb-index');
    const list = root.querySelector('.cb-calls');
    const rows = Array.from(list.children);
    const form = root.querySelector('.cb-search');
    const query = form.querySelector('input');
    const selects = Array.from(form.querySelectorAll('select'));
    const status = root.querySelector('.cb-status');
    const more = root.querySelector('.cb-more');
    const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
    const index = window.callbleepIndex || { words: [], rows: [] };
    const words = index.words.map(folded);
    const values = new Map(selects.map((select) => [
        select, rows.map((row) => (row.dataset[select.dataset.key] || '').split('|')),
    ]));
    let shown = rows;

    const rowsOf = (place, into) => {
        let row = 0;
        for (const step of index.rows[place].split(' ')) {
            row += parseInt(step, 36);
            into[row] = 1;
        }
    };

    /* One for each row that has every word; the last may be unfinished. A number is found by any part of it. */
    const matches = (text) => {
        const compact = text.replace(/(\d)[\s().\/-]+(?=\d)/g, '$1');
        const terms = folded(compact).split(/[^\p{L}\p{N}]+/u).filter((term) => term !== '');
        let all = null;
        for (const term of terms) {
            const found = new Uint8Array(rows.length);
            const isNumber = /^\d{3,}$/.test(term);
            words.forEach((word, place) => {
                if (word.startsWith(term) || (isNumber && word.includes(term))) { rowsOf(place, found); }
            });
            if (all) { all.forEach((value, row) => { all[row] = value & found[row]; }); } else { all = found; }
        }
        return all;
    };

    const show = (count) => {
        list.replaceChildren(...shown.slice(0, count));
        more.hidden = shown.length <= count;
    };

    const update = () => {
        const started = performance.now();
        const chosen = selects.filter((select) => select.value !== '');
        const found = matches(query.value);
        shown = rows.filter((row, place) => (!found || found[place] === 1)
            && chosen.every((select) => values.get(select)[place].includes(select.value)));
        show(page);
        const isAll = !found && chosen.length === 0;
        status.textContent = isAll ? '' : shown.length === 0
            ? root.dataset.none : `${shown.length} ${root.dataset.calls}`;
        root.dataset.milliseconds = (performance.now() - started).toFixed(1);
    };

    const remember = () => {
        const state = new URLSearchParams();
        if (query.value !== '') { state.set('q', query.value); }
        for (const select of selects) { if (select.value !== '') { state.set(select.dataset.key, select.value); } }
        const text = state.toString();
        history.replaceState(null, '', text === '' ? location.href.split('#')[0] : `#${text}`);
    };
    const recall = () => {
        const state = new URLSearchParams(location.hash.slice(1));
        query.value = state.get('q') || '';
        for (const select of selects) {
            const value = state.get(select.dataset.key) || '';
            select.value = Array.from(select.options).some((option) => option.value === value) ? value : '';
        }
        update();
    };

    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => { update(); remember(); });
    more.addEventListener('click', () => {
        const last = list.children.length;
        show(last + 5 * page);
        const next = list.children[last];
        if (next) { next.querySelector('a').focus(); }
    });
    addEventListener('hashchange', recall);
    recall();
})();
