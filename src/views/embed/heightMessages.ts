/** The height of the content, in every dialect that pages around a frame are known to understand. */
import { enveloped } from '../../embed/protocol.ts';

/** @param heightPx of the content, in CSS px. @param url of the embedded page, which one dialect names. */
export const heightMessages = (heightPx: number, url: string): readonly unknown[] => [
  enveloped({ type: 'resize', height: heightPx }),
  // Canvas and other learning platforms, after the LTI message that Canvas documents.
  { subject: 'lti.frameResize', height: heightPx },
  // Embedly and its successors.
  JSON.stringify({ src: url, context: 'iframe.resize', height: heightPx }),
];

/** Pages with the resizer of H5P (Moodle, WordPress, TeachBooks) hear nothing before this. */
export const h5pHello = { context: 'h5p', action: 'hello' } as const;

/** What such a page is told once it has answered. */
export const h5pHeight = (heightPx: number) => ({
  context: 'h5p',
  action: 'resize',
  height: heightPx,
  scrollHeight: heightPx,
  clientHeight: heightPx,
});
