/** Put into the page by the site's build, and by no other. */
import { registerOffline } from './registerOffline.ts';

addEventListener('load', () => {
  void registerOffline(window, (failure) =>
    console.error('The page could not be kept for use without a network.', failure),
  );
});
