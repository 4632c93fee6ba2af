// Says that the page was opened from the disk, where browsers load no modules: boot.js never runs there. A classic script, so that this one
// does.
if (location.protocol === "file:") document.documentElement.dataset.disk = "";
