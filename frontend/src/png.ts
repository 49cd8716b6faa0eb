/** The picture as it stands on the screen, as PNG. */

import { download } from "./download";
import type { Picture } from "./picture";

/** Save the canvas on its background. */
export function savePng(picture: Picture, name: string): void {
  const drawn = picture.canvas();
  const copy = document.createElement("canvas");
  copy.width = drawn.width;
  copy.height = drawn.height;
  const context = copy.getContext("2d");
  if (!context) return;
  context.fillStyle = picture.look.colours.canvas;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawn, 0, 0);
  // toBlob waits for idle time, in a busy browser for seconds.
  const [, content = ""] = copy.toDataURL("image/png").split(",");
  download(new Blob([Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0))], { type: "image/png" }), name);
}
