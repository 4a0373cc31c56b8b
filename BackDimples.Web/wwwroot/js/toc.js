// The section that is being read, in the table of contents
const entries = [...document.querySelectorAll(".toc a")].map(link => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]).filter(([heading]) => heading);
if (entries.length) {
  const mark = () => {
    const passed = entries.filter(([heading]) => heading.getBoundingClientRect().top < innerHeight * .2);
    for (const [, link] of entries) link.removeAttribute("aria-current");
    passed.at(-1)?.[1].setAttribute("aria-current", "true");
  };
  const watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -80% 0px" });
  for (const [heading] of entries) watch.observe(heading);
}
