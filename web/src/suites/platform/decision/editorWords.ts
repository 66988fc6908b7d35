import { spoken } from "../../../kit/text/text";

/** What the table editor, which speaks English by itself, says in Chinese. */
const CHINESE: Record<string, string> = {
  When: "当", And: "且", Then: "则", "Hit policy:": "命中策略：", Annotations: "注释", Annotation: "注释", "Add rule": "添加规则", "Add rule above": "在上方添加规则", "Add rule below": "在下方添加规则",
  "Remove rule": "删除规则", "Copy rule": "复制规则", "Cut rule": "剪切规则", "Paste rule above": "粘贴到上方", "Paste rule below": "粘贴到下方", "Add input": "添加输入", "Add output": "添加输出", "Edit input": "编辑输入", "Edit output": "编辑输出",
  "Add input column left": "在左侧添加输入列", "Add input column right": "在右侧添加输入列", "Add output column left": "在左侧添加输出列", "Add output column right": "在右侧添加输出列",
  "Remove input column": "删除输入列", "Remove output column": "删除输出列", "Copy input column": "复制输入列", "Copy output column": "复制输出列", "Cut input column": "剪切输入列", "Cut output column": "剪切输出列",
  "Add predefined values": "添加可选值", "Clear predefined values": "清除可选值", "Add values": "添加值", "Custom values": "自定义值", "Boolean value": "是否值", Comparison: "比较", "Comparison operator": "比较运算符", Between: "介于", Before: "早于", After: "晚于",
  "Edit string": "编辑文本", "Edit number": "编辑数字", "Edit boolean": "编辑是否值", "Edit date": "编辑日期", "Decision name": "决策名称", "Date value": "日期", Date: "日期", Edit: "编辑", Expression: "表达式", Type: "类型", "Input label": "输入名称",
  "Output label": "输出名称", "Output name": "输出标识", Rules: "规则", Input: "输入", Output: "输出", "Add cell description": "添加单元格说明", "Rule": "规则",
};

/** A sentence of the editor in the language now spoken, with its {places} filled in. */
export function inWords(template: string, values: Record<string, string> = {}): string {
  const sentence = spoken() === "zh-CN" ? (CHINESE[template] ?? template) : template;
  return sentence.replace(/\{([^}]+)\}/g, (place, name: string) => values[name] ?? place);
}
