import { expect, test } from "vitest";
import { sharedWords } from "./sharedWords";

const found = (quotation: string, text: string) => {
  const range = sharedWords(quotation, text);
  return range && quotation.slice(range.from, range.to);
};

test("the longest common run is found, in Chinese and in English", () => {
  expect(found("推动相关行业商会及主要企业参与，充分发挥", "应请相关行业商会及主要企业加入")).toBe("相关行业商会及主要企业");
  expect(found("concrete incentives for business", "Set concrete incentives: …")).toBe("concrete incentives");
});

test("characters outside the basic plane stay whole", () => {
  expect(found("😀𠮷野家的评估", "在𠮷野家的框架")).toBe("𠮷野家的");
  expect(found("𠮷𠮷𠮷", "𠮷𠮷𠮷")).toBeNull();
});

test("a few characters in common mean nothing", () => {
  expect(sharedWords("推动合作", "推动评估")).toBeNull();
  expect(sharedWords("implementation", "coordination")).toBeNull();
  expect(sharedWords("", "")).toBeNull();
});
