// The search field: functions by name, those that begin with the text first, then those that contain it, then by description.
"use strict";
const field = document.getElementById("search");
const hits = document.getElementById("hits");
const up = document.body.dataset.up;
let chosen = 0;

function find(text) {
    const wanted = text.trim().toLowerCase().replace(/\(\)$/, "");
    if (!wanted) return [];
    const rank = ([name, header, brief]) =>
        name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2
            : `<${header}> ${brief}`.toLowerCase().includes(wanted) ? 3 : 4;
    return FUNCTIONS.map((one) => [rank(one), one])
        .filter(([order]) => order < 4)
        .sort((a, b) => a[0] - b[0] || a[1][0].length - b[1][0].length || (a[1][0] < b[1][0] ? -1 : 1))
        .slice(0, 12)
        .map(([, one]) => one);
}

function show() {
    const found = find(field.value);
    hits.replaceChildren(...found.map(([name, header, brief], index) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = `${up}function/${name}.html`;
        const code = document.createElement("code");
        code.textContent = name;
        const rest = document.createElement("span");
        rest.textContent = ` <${header}> ${brief}`;
        link.append(code, rest);
        link.classList.toggle("chosen", index === chosen);
        item.append(link);
        return item;
    }));
    hits.hidden = found.length === 0;
}

field.addEventListener("input", () => { chosen = 0; show(); });
field.addEventListener("keydown", (event) => {
    const links = hits.querySelectorAll("a");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        chosen = (chosen + (event.key === "ArrowDown" ? 1 : links.length - 1)) % Math.max(links.length, 1);
        show();
        event.preventDefault();
    } else if (event.key === "Enter" && links[chosen]) {
        location.href = links[chosen].href;
    } else if (event.key === "Escape") {
        hits.hidden = true;
    }
});
document.addEventListener("click", (event) => {
    if (!event.target.closest(".search")) hits.hidden = true;
});
document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== field) {
        field.focus();
        event.preventDefault();
    }
});
// On a narrow window the contents are folded.
if (window.matchMedia("(max-width: 50rem)").matches) document.querySelector("nav details").open = false;
