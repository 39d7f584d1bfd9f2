<?xml version="1.0" encoding="utf-8"?>
<!-- A weighted written answer: what it is worth and what good looks like stand before the box. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="answer/name"/>: <xsl:value-of select="answer/category_name"/></xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href">/applications/<xsl:value-of select="answer/application"/></xsl:with-param>
      <xsl:with-param name="label">Back to the application</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <span class="dps-caption"><xsl:value-of select="answer/establishment_name"/>, <xsl:value-of select="answer/category_name"/>: written answer <xsl:value-of select="place/number"/> of <xsl:value-of select="place/of"/></span>
      <h1 class="govuk-heading-l"><xsl:value-of select="answer/question"/></h1>
      <xsl:call-template name="inset">
        <xsl:with-param name="text">This answer is <strong><xsl:value-of select="answer/weight"/> of the 100 marks</strong> in your competency score.<xsl:if test="answer/worth > 0"> It can bring up to <strong><xsl:value-of select="answer/worth/@text"/> points</strong> to every bid in <xsl:value-of select="answer/category_name"/>.</xsl:if></xsl:with-param>
      </xsl:call-template>
      <xsl:if test="answer/guidance">
        <h2 class="govuk-heading-s">What good looks like</h2>
        <xsl:apply-templates select="answer/guidance" mode="prose"/>
      </xsl:if>
      <xsl:call-template name="details">
        <xsl:with-param name="summary">How we mark it</xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="answer" mode="marking"/></xsl:with-param>
      </xsl:call-template>
      <xsl:apply-templates select="answer[mark]" mode="marked"/>
      <xsl:apply-templates select="earlier"/>
      <xsl:choose>
        <xsl:when test="form">
          <form method="post" action="{form/@action}" novalidate="novalidate">
            <xsl:apply-templates select="form" mode="hidden"/>
            <xsl:apply-templates select="form/field"><xsl:with-param name="size">m</xsl:with-param></xsl:apply-templates>
            <xsl:if test="answer/saved_at">
              <p class="govuk-body dps-small dps-quiet">Saved <xsl:value-of select="answer/saved_at/@text"/>: <xsl:value-of select="format-number(answer/written, '#,##0')"/> of <xsl:value-of select="format-number(form/field[@name = 'text']/most, '#,##0')"/> characters.</p>
            </xsl:if>
            <xsl:apply-templates select="form" mode="buttons">
              <xsl:with-param name="beside"><a class="govuk-link" href="/applications/{answer/application}">Back without saving</a></xsl:with-param>
            </xsl:apply-templates>
          </form>
        </xsl:when>
        <xsl:otherwise>
          <h2 class="govuk-heading-m">Your answer</h2>
          <xsl:apply-templates select="answer/text" mode="prose"/>
        </xsl:otherwise>
      </xsl:choose>
    </div></div>
  </xsl:template>

  <xsl:template match="answer" mode="marking">
    <p>It is marked out of 100, and the marks of a category’s answers, by weight, make your competency score.</p>
    <table class="govuk-table dps-dense govuk-!-margin-bottom-0">
      <caption class="govuk-table__caption govuk-visually-hidden">Marks and what earns them</caption>
      <tbody>
        <tr><th scope="row" class="dps-nowrap">80 to 100</th><td>Everything asked for, with evidence for each point</td></tr>
        <tr><th scope="row" class="dps-nowrap">60 to 79</th><td>Everything asked for, with evidence for most</td></tr>
        <tr><th scope="row" class="dps-nowrap">40 to 59</th><td>Some of it, or little evidence</td></tr>
        <tr><th scope="row" class="dps-nowrap">0 to 39</th><td>Most of it missing</td></tr>
      </tbody>
    </table>
    <xsl:choose>
      <xsl:when test="pass_mark > 0"><p class="govuk-!-margin-top-3">You need <xsl:value-of select="pass_mark/@text"/> of 100 in all to be admitted.</p></xsl:when>
      <xsl:otherwise><p class="govuk-!-margin-top-3">There is no pass mark. A low mark does not stop you joining<xsl:if test="review_months">, and you can raise it at each review, every <xsl:value-of select="review_months"/> months</xsl:if>.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="answer" mode="marked">
    <div class="dps-box">
      <h2 class="govuk-heading-s"><xsl:value-of select="mark/@text"/> of 100</h2>
      <xsl:apply-templates select="mark_reason" mode="prose"/>
    </div>
  </xsl:template>

  <xsl:template match="earlier">
    <div class="dps-box">
      <p class="govuk-body">You answered this question for <xsl:value-of select="category_name"/>, in <xsl:value-of select="format-number(written, '#,##0')"/> characters. You may start from that answer.</p>
      <xsl:call-template name="act">
        <xsl:with-param name="action">/answers/<xsl:value-of select="../answer/id"/>/copy</xsl:with-param>
        <xsl:with-param name="label">Start from that answer</xsl:with-param>
        <xsl:with-param name="look">secondary</xsl:with-param>
      </xsl:call-template>
    </div>
  </xsl:template>

  <!-- Left empty it is saved, but not sent. -->
  <xsl:template match="field[@name = 'text']" mode="label"><xsl:value-of select="label"/></xsl:template>

</xsl:stylesheet>
