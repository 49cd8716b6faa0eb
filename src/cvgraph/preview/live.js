// Put into each page of a preview: loads it again when the site behind it was made anew, and shows why one could not be.
(() => {
  const { version, events } = document.currentScript.dataset;
  const KEPT = `preview ${location.pathname}`;
  let banner;
  let source;

  const keep = () => {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify([scrollX, scrollY]));
    } catch {
      // Without storage the browser's own memory of the place has to do.
    }
  };

  const comeBack = () => {
    try {
      const [left, top] = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
      scrollTo({ left, top, behavior: "instant" });
    } catch {
      // It was opened, not loaded again.
    }
  };

  const show = (text) => {
    banner?.remove();
    banner = undefined;
    if (!text) {
      return;
    }
    banner = document.createElement("div");
    banner.setAttribute("role", "alert");
    banner.dataset.preview = "";
    banner.textContent = text;
    // A policy forbids style attributes, not what a script sets.
    banner.style.cssText =
      "all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; box-sizing: border-box; padding: 12px 20px;" +
      "background: #7a1020; color: #fff; font: 15px/1.5 system-ui, sans-serif; white-space: pre-wrap;" +
      "overflow-wrap: anywhere; max-height: 50vh; overflow: auto";
    document.body.append(banner);
  };

  const listen = () => {
    source = new EventSource(events);
    source.onmessage = ({ data }) => {
      const news = JSON.parse(data);
      if (news.version !== version) {
        source.close();
        keep();
        location.reload();
      } else {
        show(news.error);
      }
    };
    source.onerror = () => show("The preview has ended; this page is as it was then.");
  };

  // A browser keeps six connections to a server: pages in the background give theirs back.
  const follow = () => {
    source?.close();
    if (document.visibilityState === "visible") {
      listen();
    }
  };

  addEventListener("DOMContentLoaded", () => {
    follow();
    document.addEventListener("visibilitychange", follow);
  });
  addEventListener("load", comeBack);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", ({ persisted }) => persisted && follow());
})();
