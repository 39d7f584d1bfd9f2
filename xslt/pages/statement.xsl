<?xml version="1.0" encoding="utf-8"?>
<!-- A written answer: read it, mark it alone, then agree one mark. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="answer/name"/>, <xsl:value-of select="answer/reference"/></xsl:template>
  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/applications/<xsl:value-of select="answer/application"/></xsl:with-param><xsl:with-param name="label">Back to the application</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="answer/reference"/>, <xsl:value-of select="answer/establishment_name"/>, <xsl:value-of select="answer/category_name"/></span>
    <h1 class="govuk-heading-l"><xsl:value-of select="answer/question"/></h1>
    <div class="dps-main-aside">
      <div>
        <p class="govuk-body dps-quiet"><xsl:value-of select="answer/weight"/> of the 100 marks of the competency score<xsl:if test="answer/brings">; up to <xsl:value-of select="answer/brings/@text"/> points in every bid</xsl:if>.</p>
        <xsl:if test="answer/guidance"><h2 class="govuk-heading-s">What good looks like</h2><xsl:apply-templates select="answer/guidance" mode="prose"/></xsl:if>
        <h2 class="govuk-heading-s">Their answer</h2>
        <xsl:call-template name="inset">
          <xsl:with-param name="text"><xsl:apply-templates select="answer/text" mode="prose"/><xsl:if test="not(answer/text)">Nothing</xsl:if></xsl:with-param>
        </xsl:call-template>
        <xsl:if test="next"><p class="govuk-body dps-noprint">Next to mark: <a class="govuk-link" href="/answers/{next/id}/mark"><xsl:value-of select="next/name"/></a></p></xsl:if>
        <xsl:apply-templates select="agreed"/>
        <xsl:if test="form[@name = 'agreed']">
          <h2 class="govuk-heading-m">The agreed mark</h2>
          <xsl:apply-templates select="form[@name = 'agreed']"><xsl:with-param name="button">Save the agreed mark</xsl:with-param></xsl:apply-templates>
        </xsl:if>
        <xsl:if test="form[@name = 'alone']">
          <h2 class="govuk-heading-m">Your own mark</h2>
          <xsl:apply-templates select="form[@name = 'alone']"><xsl:with-param name="button">Save your mark</xsl:with-param></xsl:apply-templates>
        </xsl:if>
      </div>
      <aside class="dps-aside" aria-label="How far marking is">
        <section>
          <h2 class="govuk-heading-s"><xsl:value-of select="count"/> of <xsl:value-of select="answer/evaluators"/> marked alone</h2>
          <xsl:choose>
            <xsl:when test="mark"><xsl:apply-templates select="mark"/></xsl:when>
            <xsl:when test="count > 0"><p class="govuk-body dps-small">You read the marks of others once you have given your own.</p></xsl:when>
          </xsl:choose>
          <xsl:if test="open = 1 and clear = 0"><p class="govuk-body dps-small"><a class="govuk-link" href="/applications/{answer/application}#declaration">Declare that you have no conflict</a> before you mark.</p></xsl:if>
        </section>
        <section>
          <h2 class="govuk-heading-s">How to mark</h2>
          <ul class="govuk-list dps-small">
            <li><strong>80 to 100</strong> all that was asked, with evidence</li>
            <li><strong>60 to 79</strong> all of it, evidence for most</li>
            <li><strong>40 to 59</strong> some of it, or little evidence</li>
            <li><strong>0 to 39</strong> most is missing</li>
          </ul>
        </section>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="mark">
    <p class="govuk-body dps-small govuk-!-margin-bottom-1"><strong><xsl:value-of select="mark/@text"/></strong>, <xsl:value-of select="name"/></p>
    <div class="dps-small"><xsl:apply-templates select="reason" mode="prose"/></div>
  </xsl:template>

  <xsl:template match="agreed">
    <section class="dps-box govuk-!-margin-bottom-4">
      <h2 class="govuk-heading-m">Agreed: <xsl:value-of select="mark/@text"/> of 100</h2>
      <xsl:apply-templates select="reason" mode="prose"/>
      <p class="govuk-body dps-small dps-quiet"><xsl:value-of select="name"/>, <xsl:value-of select="made_at/@text"/></p>
    </section>
  </xsl:template>

</xsl:stylesheet>
