// What html-validate asks of every page that cvgraph makes: the standard, and what people with assistive tools need.
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // The suggestions below a field of search are no select: they follow what is typed (ARIA's pattern of a combobox).
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
    // It asks every form for a button that sends it. Our filters act at once; nothing is ever sent anywhere.
    "wcag/h32": "off",
  },
};
