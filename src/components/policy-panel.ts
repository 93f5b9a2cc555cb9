const SELECTED = 'aria-selected';

/** Makes a tab list that shows one of the panels at a time; arrows, Home and End move between tabs. */
function makeTabs(panels: readonly HTMLElement[], label: string, nameOf: (panel: HTMLElement) => string): HTMLElement {
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', label);
  list.className = 'mb-3 flex flex-wrap gap-1';
  const tabs = panels.map((panel, i) => {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.className = 'button text-sm aria-selected:border-accent aria-selected:font-semibold';
    tab.textContent = nameOf(panel);
    tab.setAttribute('role', 'tab');
    panel.id ||= `panel-${crypto.randomUUID()}`;
    tab.id = `${panel.id}-tab`;
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => {
      select(i);
    });
    return tab;
  });
  const select = (chosen: number) => {
    tabs.forEach((tab, i) => {
      tab.setAttribute(SELECTED, String(i === chosen));
      tab.tabIndex = i === chosen ? 0 : -1;
    });
    panels.forEach((panel, i) => {
      panel.hidden = i !== chosen;
    });
  };
  list.addEventListener('keydown', (event) => {
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    select(next);
    tabs[next]?.focus();
  });
  list.append(...tabs);
  select(0);
  return list;
}

/** Copies what a panel shows and says so on the button, and to screen readers. */
function enableCopy(button: HTMLButtonElement): void {
  button.hidden = false;
  button.setAttribute('aria-live', 'polite');
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const text = button.closest('[data-scope]')?.querySelector('code')?.textContent ?? '';
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    button.textContent = isCopied ? 'Copied' : 'Press Ctrl+C';
    if (!isCopied) getSelection()?.selectAllChildren(button.closest('[data-scope]')?.querySelector('code') ?? button);
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

/** Without script every policy stands on the page, one below the other; with it they become tabs. */
class PolicyPanel extends HTMLElement {
  connectedCallback(): void {
    const formats = [...this.querySelectorAll<HTMLElement>('[data-format]')];
    for (const format of formats) {
      format.querySelectorAll('h3, h4').forEach((heading) => {
        heading.remove();
      });
      const policies = [...format.querySelectorAll<HTMLElement>('[data-scope]')];
      if (policies.length > 1) format.prepend(makeTabs(policies, 'Scope', (panel) => panel.dataset['scope'] ?? ''));
    }
    this.prepend(makeTabs(formats, 'Format', (panel) => panel.dataset['format'] ?? ''));
    this.querySelectorAll<HTMLButtonElement>('[data-copy]').forEach(enableCopy);
  }
}
customElements.define('policy-panel', PolicyPanel);
