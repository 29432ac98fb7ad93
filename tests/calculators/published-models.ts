import { catalogues } from '../../src/content/catalogues';
import type { Accelerator } from '../../src/model/catalogue';
import { sizesOfShape } from '../../src/calculators/parameters';
import type { ModelSizes } from '../../src/calculators/parameters';
import type { TrainingMethod } from '../../src/calculators/training-method';

/** Published figures of litgpt/config.py: id, parameters, LoRA r8 q,v, LoRA r16 all, cache bytes. */
export const published = [
  ['llama-2-7b', 6_738_415_616, 4_194_304, 39_976_960, 524_288],
  ['llama-2-13b', 13_015_864_320, 6_553_600, 62_586_880, 819_200],
  ['llama-2-70b', 68_976_648_192, 16_384_000, 207_093_760, 327_680],
  ['llama-3-1-8b', 8_030_261_248, 3_407_872, 41_943_040, 131_072],
  ['llama-3-1-70b', 70_553_706_496, 16_384_000, 207_093_760, 327_680],
  ['llama-3-1-405b', 405_853_388_800, 50_577_408, 623_443_968, 516_096],
  ['llama-3-2-1b', 1_235_814_400, 851_968, 11_272_192, 32_768],
  ['llama-3-2-3b', 3_212_749_824, 2_293_760, 24_313_856, 114_688],
  ['mistral-7b-v0-1', 7_241_732_096, 3_407_872, 41_943_040, 131_072],
  ['qwen2-5-0-5b', 494_032_768, 540_672, 8_798_208, 12_288],
  ['qwen2-5-3b', 3_085_938_688, 1_843_200, 29_933_568, 36_864],
  ['qwen2-5-7b', 7_615_616_512, 2_523_136, 40_370_176, 57_344],
  ['qwen2-5-14b', 14_770_033_664, 6_291_456, 68_812_800, 196_608],
  ['qwen2-5-32b', 32_763_876_352, 8_388_608, 134_217_728, 262_144],
  ['qwen2-5-72b', 72_706_203_648, 16_384_000, 210_534_400, 327_680],
  ['qwen3-0-6b', 596_049_920, 1_146_880, 10_092_544, 114_688],
  ['qwen3-4b', 4_022_468_096, 2_949_120, 33_030_144, 147_456],
  ['qwen3-8b', 8_190_735_360, 3_833_856, 43_646_976, 147_456],
  ['qwen3-14b', 14_768_307_200, 5_242_880, 64_225_280, 163_840],
  ['qwen3-32b', 32_762_123_264, 9_961_472, 134_217_728, 262_144],
  ['gemma-2-9b', 9_241_705_984, 4_472_832, 54_018_048, 344_064],
  ['phi-4', 14_659_507_200, 5_324_800, 65_536_000, 204_800],
] as const;

/** The sizes of a catalogue model. */
export function model(id: string): ModelSizes & { shape: NonNullable<ModelSizes['shape']> } {
  const entry = catalogues.models.find((one) => one.id === id);
  if (entry === undefined || !('shape' in entry)) throw new Error(`no shape of ${id}`);
  return { ...sizesOfShape(entry.shape), shape: entry.shape };
}

/** A card of the catalogue. */
export function card(id: string): Accelerator {
  const entry = catalogues.accelerators.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`no card ${id}`);
  return entry;
}

/** A method with plain settings. */
export function method(settings: Partial<TrainingMethod> = {}): TrainingMethod {
  return {
    method: 'lora',
    rank: 16,
    targets: 'all-linear',
    bottleneck: 64,
    adaptersPerLayer: 2,
    virtualTokens: 20,
    gatesPerLayer: 1,
    lastLayers: 2,
    ...settings,
  };
}
