// Check digits that tell a personal number from any other long run of digits.

const citizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** 公民身份号码: 18 characters with a plausible birthday and the check digit of GB 11643 (MOD 11-2). */
export const isCitizenNumber = (number: string): boolean => {
  if (!/^\d{17}[\dXx]$/.test(number)) return false
  const month = Number(number.slice(10, 12))
  const day = Number(number.slice(12, 14))
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const sum = citizenWeights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}

/** Bank cards: 16 to 19 digits with the check digit of ISO/IEC 7812 (Luhn). */
export const isBankCard = (number: string): boolean => {
  if (!/^\d{16,19}$/.test(number) || /^(\d)\1+$/.test(number)) return false
  const sum = Array.from(number)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}
