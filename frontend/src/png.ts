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
  context.fillStyle = picture.colours.canvas;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawn, 0, 0);
  copy.toBlob((blob) => {
    if (blob) download(blob, name);
  }, "image/png");
}
