/* A rule of our own for oxlint: words that a number decides agree with it through `byCount`, since
   `Intl.PluralRules` knows which, also of 0 and of 1.5. */

const isText = ({ type, value }) =>
  type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string');

/** `n === 1`, `text !== '1'`: a comparison with one. */
const asksForOne = ({ type, operator, right }) =>
  type === 'BinaryExpression' &&
  /^[!=]==$/.test(operator) &&
  right.type === 'Literal' &&
  String(right.value) === '1';

const byNumber = {
  create: (context) => ({
    ConditionalExpression({ test, consequent, alternate }) {
      if (!asksForOne(test)) return;
      for (const node of [consequent, alternate].filter(isText)) {
        context.report({
          node,
          message: 'Let the words agree with the number through byCount of src/model/by-count.ts.',
        });
      }
    },
  }),
};

export default { meta: { name: 'words' }, rules: { 'by-number': byNumber } };
