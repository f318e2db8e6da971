/* 长辈版: keeps the choice of the large view in this browser, and nowhere else. Without this script the switch holds for the page at hand. */
(function () {
  var root = document.documentElement, key = "view";
  function kept() { try { return localStorage.getItem(key); } catch (e) { return null; } }
  function keep(view) { try { if (view) localStorage.setItem(key, view); else localStorage.removeItem(key); } catch (e) { return; } }
  if (kept() === "large") root.classList.add("large");
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-view]");
    if (!link) return;
    var large = link.getAttribute("data-view") === "large";
    keep(large ? "large" : "");
    root.classList.toggle("large", large);
    if (large) { event.preventDefault(); window.scrollTo(0, 0); }
  });
})();
