import Foundation
import HTTPTypes

extension Route {
  static let script = Route(
    method: .get, path: "/script.js", summary: "What pages can do beyond their forms.", access: .anyone,
    isInstant: true, mediaType: "text/javascript; charset=utf-8"
  ) { _ in Reply(body: Data((pictures + hints + waiting).utf8), mediaType: "text/javascript; charset=utf-8") }

  /// A picture is taken into the page shape by shape: known elements and attributes alone, so nothing in it can act. It
  /// can then be moved and made larger by dragging, by the wheel with Ctrl, by buttons and by keys; what a node or link
  /// means shows under the pointer, a node opens its page, and a word makes what holds it stand out.
  private static let pictures = #"""
    'use strict';
    const inChinese = document.documentElement.lang.startsWith('zh');
    const say = (zh, en) => inChinese ? zh : en;
    const shapes = new Set(['svg', 'g', 'path', 'polygon', 'polyline', 'ellipse', 'text', 'title', 'a', 'tspan']);
    const looks = new Set(['viewBox', 'transform', 'd', 'points', 'cx', 'cy', 'rx', 'ry', 'x', 'y', 'fill', 'stroke',
      'stroke-width', 'stroke-dasharray', 'text-anchor', 'font-family', 'font-size', 'font-weight', 'opacity', 'class']);
    const space = 'http://www.w3.org/2000/svg';
    function copied(from) {
      const name = from.nodeName === 'a' ? 'g' : from.nodeName;
      const shape = document.createElementNS(space, name);
      for (const { name, value } of from.attributes) if (looks.has(name)) shape.setAttribute(name, value);
      const told = from.nodeName === 'a' && from.getAttributeNS('http://www.w3.org/1999/xlink', 'title');
      if (told) shape.append(Object.assign(document.createElementNS(space, 'title'), { textContent: told }));
      for (const child of from.childNodes) {
        if (child.nodeType === 3) shape.append(child.data);
        else if (child.nodeType === 1 && shapes.has(child.nodeName)) shape.append(copied(child));
      }
      return shape;
    }
    function aimed(id, canvas) {
      if (id.startsWith('segment ')) return '/taxonomy?concept=' + encodeURIComponent(id.slice(8));
      if (id.startsWith('rest of ')) return canvas.dataset.more;
      return /^[^\s:]+:./.test(id) ? canvas.dataset.open + encodeURIComponent(id) : undefined;
    }
    function opening(drawn, canvas) {
      for (const node of drawn.querySelectorAll('g.node')) {
        const id = node.querySelector(':scope > title')?.textContent ?? '';
        node.querySelector(':scope > title')?.remove();
        const aim = aimed(id, canvas);
        if (!aim) continue;
        node.classList.add('open');
        node.setAttribute('role', 'link');
        node.setAttribute('tabindex', '0');
        node.setAttribute('aria-label', [...node.querySelectorAll('text')].map(text => text.textContent).join(' '));
        const open = () => { location.href = aim; };
        node.addEventListener('click', () => { if (!canvas.dataset.moved) open(); });
        node.addEventListener('keydown', event => { if (event.key === 'Enter') open(); });
      }
      for (const title of drawn.querySelectorAll('g.edge > title, g.cluster > title, g.graph > title')) title.remove();
    }
    function moving(canvas) {
      let x = 0, y = 0, scale = 1, start = null;
      const shown = () => canvas.firstElementChild;
      const draw = () => { shown().style.transform = `translate(${x}px, ${y}px) scale(${scale})`; };
      const zoom = (factor, atX = canvas.clientWidth / 2, atY = canvas.clientHeight / 2) => {
        const next = Math.min(12, Math.max(0.5, scale * factor));
        x = atX - (atX - x) * next / scale; y = atY - (atY - y) * next / scale; scale = next; draw();
      };
      const reset = () => { x = 0; y = 0; scale = 1; draw(); };
      canvas.classList.add('live');
      canvas.addEventListener('wheel', event => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const box = canvas.getBoundingClientRect();
        zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, event.clientX - box.left, event.clientY - box.top);
      }, { passive: false });
      canvas.addEventListener('pointerdown', event => { start = [event.clientX - x, event.clientY - y, event.clientX, event.clientY]; delete canvas.dataset.moved; });
      canvas.addEventListener('pointermove', event => {
        if (!start) return;
        if (Math.hypot(event.clientX - start[2], event.clientY - start[3]) > 4) canvas.dataset.moved = '1';
        x = event.clientX - start[0]; y = event.clientY - start[1]; draw();
      });
      for (const end of ['pointerup', 'pointerleave', 'pointercancel']) canvas.addEventListener(end, () => { start = null; });
      canvas.addEventListener('dragstart', event => event.preventDefault());
      canvas.addEventListener('keydown', event => {
        const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
        if (step) { x += step[0]; y += step[1]; draw(); event.preventDefault(); }
        if (event.key === '+' || event.key === '=') zoom(1.25);
        if (event.key === '-') zoom(0.8);
        if (event.key === '0') reset();
      });
      const bar = document.createElement('div');
      bar.className = 'tools';
      for (const [text, label, act] of [['+', say('放大', 'Larger'), () => zoom(1.25)], ['−', say('缩小', 'Smaller'), () => zoom(0.8)],
        ['⟲', say('还原', 'As it was'), reset]]) {
        const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text, className: 'plain' });
        button.setAttribute('aria-label', label);
        button.addEventListener('click', act);
        bar.append(button);
      }
      const word = Object.assign(document.createElement('input'), { type: 'search', placeholder: say('在图中查找', 'Find in the picture') });
      word.setAttribute('aria-label', word.placeholder);
      word.addEventListener('input', () => {
        const wanted = word.value.trim().toLowerCase();
        for (const node of canvas.querySelectorAll('g.node')) node.classList.toggle('found', wanted !== '' && node.textContent.toLowerCase().includes(wanted));
        canvas.classList.toggle('seeking', wanted !== '');
      });
      bar.append(word);
      canvas.before(bar);
    }
    for (const canvas of document.querySelectorAll('[data-open]')) {
      moving(canvas);
      const picture = canvas.querySelector('img');
      fetch(picture.getAttribute('src')).then(answer => answer.ok ? answer.text() : Promise.reject(answer.status)).then(text => {
        const drawn = copied(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement);
        drawn.setAttribute('role', 'group');
        drawn.setAttribute('aria-label', picture.alt);
        opening(drawn, canvas);
        picture.replaceWith(drawn);
      }).catch(() => {
        const note = Object.assign(document.createElement('p'), { className: 'error', textContent: canvas.dataset.fault });
        canvas.after(note);
      });
    }

    """#

  /// A page about what is under way takes its own new state in, until that has come to its end.
  private static let waiting = #"""
    function follow() {
      const shown = document.querySelector('main[data-underway]');
      if (shown) setTimeout(() => fetch(location.href).then(answer => answer.ok ? answer.text() : Promise.reject(answer.status)).then(text => {
        const next = new DOMParser().parseFromString(text, 'text/html');
        document.title = next.title;
        shown.replaceWith(document.adoptNode(next.querySelector('main')));
        follow();
      }).catch(follow), 500);
    }
    follow();

    """#

  /// Names while one types, from the interface for programs; Enter still sends the form.
  private static let hints = #"""
    for (const field of document.querySelectorAll('form[role=search] input[type=search]')) {
      const list = Object.assign(document.createElement('ul'), { className: 'hints', hidden: true });
      field.setAttribute('autocomplete', 'off');
      field.parentElement.append(list);
      let asked = 0;
      const show = members => {
        list.replaceChildren(...members.map(member => {
          const name = (member.names.find(name => name.language === (inChinese ? 'zh' : 'en')) ?? member.names[0])?.text ?? '';
          const link = Object.assign(document.createElement('a'), { href: '/members/' + encodeURIComponent(member.id), textContent: name });
          const item = document.createElement('li');
          item.append(link);
          return item;
        }));
        list.hidden = members.length === 0;
      };
      field.addEventListener('input', () => {
        const turn = ++asked;
        const text = field.value.trim();
        if (text === '') return show([]);
        setTimeout(() => {
          if (turn !== asked) return;
          fetch('/api/v1/members?limit=8&query=' + encodeURIComponent(text)).then(answer => answer.ok ? answer.json() : { members: [] })
            .then(answer => { if (turn === asked) show(answer.members); }).catch(() => show([]));
        }, 150);
      });
      field.form.addEventListener('keydown', event => {
        if (event.key === 'Escape') show([]);
        const links = [field, ...list.querySelectorAll('a')];
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const place = links.indexOf(document.activeElement);
        if (!step || place < 0 || list.hidden) return;
        event.preventDefault();
        links[(place + step + links.length) % links.length].focus();
      });
      field.form.addEventListener('focusout', event => { if (!field.form.contains(event.relatedTarget)) list.hidden = true; });
    }

    """#
}
