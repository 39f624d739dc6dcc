/** What other sites and the browser's own menus say of this one. */
export const site = {
  name: 'Vanishing Point',
  title: 'Vanishing Point – why gradients vanish or explode in recurrent networks',
  description:
    'An interactive lab that shows, with real numbers, why gradients vanish or explode in recurrent networks.',
  pictureAlt:
    'A recurrent network reads a sentence word by word; the gradient of its last loss runs back through it as a ribbon that fades to nothing.',
  embeddedTitle: 'Vanishing Point: the gradient of a recurrent network, step by step',
} as const;
